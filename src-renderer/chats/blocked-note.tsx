import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { useAccountLabel } from './use-account-label.ts';
import classes from './chats.module.css';
import { useActOnChat } from './chats-api.ts';

/**
 * In the composer's place: nothing goes to whom the pharmacy has blocked. What was typed stays a draft. Of a customer with several
 * numbers it is the one that the answer would go to, and the others stay as they are.
 */
export function BlockedNote({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const act = useActOnChat();
  const label = useAccountLabel();
  const { accounts, blocked } = conversation.chat;
  const one = accounts > 1 ? blocked.find(({ isAnswered }) => isAnswered) : undefined;
  const only = one === undefined ? {} : { contactId: one.contactId };
  return (
    <div className={classes.blocked} role="note" data-testid="blocked-note">
      <IconBan {...ICON.line} />
      <span className={classes.words}>
        {one === undefined ? t('chats.blocked') : t('chats.blocked-number', { number: label(one) })}
      </span>
      <Button
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ id: conversation.id, action: { kind: 'block', isOn: false, ...only } })}
        data-testid="unblock"
      >
        {t('chats.unblock')}
      </Button>
    </div>
  );
}
