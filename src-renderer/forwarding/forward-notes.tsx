import { IconAlertTriangle } from '@tabler/icons-react';
import { useConversation } from '../api/queries/conversations.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { ICON } from '../ui/icon-size.ts';
import classes from './forwarding.module.css';
import type { SortedForwards } from './sort-forwards.ts';

/** What to know before it goes: to whom, also those whom the search does not show now, what is left out, and whose it is. */
export function ForwardNotes({ sorted, targets }: { sorted: SortedForwards; targets: readonly number[] }) {
  const { t, count } = useWords();
  const [first] = sorted.going;
  const isOthers = first !== undefined && targets.some((id) => id !== first.conversationId);
  return (
    <>
      {targets.length === 0 ? null : (
        <p className={classes.to} role="status" data-testid="forward-to">
          {t('forwarding.to')}
          {targets.map((id) => (
            <Recipient key={id} conversationId={id} />
          ))}
        </p>
      )}
      {sorted.notHere === 0 ? null : (
        <p className={classes.note} role="status" data-testid="forward-not-here">
          {count('forwarding.left-out-not-here', sorted.notHere)}
        </p>
      )}
      {sorted.otherKinds === 0 ? null : (
        <p className={classes.note} role="status">
          {count('forwarding.left-out-kind', sorted.otherKinds)}
        </p>
      )}
      {sorted.isPrivate && isOthers ? <PrivateNote conversationId={first.conversationId} /> : null}
    </>
  );
}

function Recipient({ conversationId }: { conversationId: number }) {
  const conversation = useConversation(conversationId).data;
  return conversation === undefined ? null : <Name conversation={conversation} />;
}

function Name({ conversation }: { conversation: Parameters<typeof useCustomerLabel>[0] }) {
  const { text, dir } = useCustomerLabel(conversation);
  return (
    <bdi className={classes.recipient} dir={dir}>
      {text}
    </bdi>
  );
}

function PrivateNote({ conversationId }: { conversationId: number }) {
  const conversation = useConversation(conversationId).data;
  return conversation === undefined ? null : <Whose conversation={conversation} />;
}

function Whose({ conversation }: { conversation: Parameters<typeof useCustomerLabel>[0] }) {
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  return (
    <p className={classes.private} role="alert" data-testid="forward-private">
      <IconAlertTriangle {...ICON.control} />
      {t('forwarding.private', { name: isolate(label.text) })}
    </p>
  );
}
