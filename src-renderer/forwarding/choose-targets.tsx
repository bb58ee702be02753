import { Checkbox } from '@mantine/core';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useWords } from '../i18n/use-words.ts';
import { CustomerAvatar } from '../ui/customer/customer-avatar.tsx';
import { CustomerNumber } from '../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { SearchField } from '../ui/filtering/search-field.tsx';
import { useConversationSearch } from '../ui/picking/use-conversation-search.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { useMinutesLeft } from '../ui/time/use-minutes-left.ts';
import classes from './forwarding.module.css';

/** Conversations by name or number; typing, the arrow keys and Enter suffice. One person's are one already. */
export function ChooseTargets(props: {
  chosen: readonly number[];
  most: number;
  hint: string;
  onChange: (chosen: readonly number[]) => void;
}) {
  const { chosen, most, hint, onChange } = props;
  const { t } = useWords();
  const search = useConversationSearch({
    // As if the row were pressed, which knows whether it may be chosen.
    onEnter: (active) =>
      active === undefined ? undefined : document.getElementById(optionId(active.id))?.click(),
  });
  const { list, found, active, isNone, listId, optionId } = search;
  const isFull = chosen.length >= most;
  const toggle = (id: number): void => {
    if (chosen.includes(id)) onChange(chosen.filter((one) => one !== id));
    else if (!isFull) onChange([...chosen, id]);
  };

  return (
    <>
      <SearchField {...search.field} label={t('forwarding.search')} data-testid="forward-search" />
      {list.isError ? (
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      <p className={classes.hint} role="status" data-full={isFull}>
        {isNone ? t('forwarding.none') : hint}
      </p>
      <div
        id={listId}
        className={classes.list}
        role="listbox"
        aria-multiselectable
        aria-label={t('forwarding.list')}
      >
        {found.map((conversation) => (
          <Target
            key={conversation.id}
            id={optionId(conversation.id)}
            conversation={conversation}
            isActive={conversation.id === active?.id}
            isChosen={chosen.includes(conversation.id)}
            isFull={isFull}
            onToggle={() => toggle(conversation.id)}
          />
        ))}
      </div>
    </>
  );
}

function Target(props: {
  id: string;
  conversation: Conversation;
  isActive: boolean;
  isChosen: boolean;
  isFull: boolean;
  onToggle: () => void;
}) {
  const { conversation, isChosen } = props;
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const isClosed = useMinutesLeft(conversation.replyWindow) === 0;
  const { isBlocked } = conversation.chat;
  // Main takes all of them or none, and would not say which one it is.
  const because = isBlocked ? t('chats.is-blocked') : isClosed ? t('forwarding.closed') : null;
  // What was chosen can be taken back, also when its time is over meanwhile.
  const isOff = !isChosen && (because !== null || props.isFull);
  return (
    // The search box's keys serve every row.
    <div
      id={props.id}
      className={classes.option}
      role="option"
      aria-selected={isChosen}
      aria-disabled={isOff}
      data-active={props.isActive}
      onClick={isOff ? undefined : props.onToggle}
      data-testid="forward-option"
    >
      <Checkbox.Indicator checked={isChosen} disabled={isOff} aria-hidden />
      <CustomerAvatar id={conversation.customerId} name={conversation.customerName} size="row" />
      <span className={classes.who}>
        <bdi className={classes.name} dir={label.dir}>
          {label.text}
        </bdi>
        {because === null ? (
          <CustomerNumber {...conversation} />
        ) : (
          <span className={classes.closed}>{because}</span>
        )}
      </span>
    </div>
  );
}
