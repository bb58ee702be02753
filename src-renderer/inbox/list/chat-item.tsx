import { memo } from 'react';
import type { DueColour } from '#shared/desk/tickets/due-time.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ChatMarks } from '../../chats/chat-marks.tsx';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChips } from '../../labels/marks/label-chips.tsx';
import { CustomerAvatar } from '../../ui/customer/customer-avatar.tsx';
import { KindCoin } from '../../tickets/marks/kind-mark.tsx';
import { HighPriorityMark } from '../../tickets/marks/priority-mark.tsx';
import { useWaitingColour, WaitingMark } from '../../tickets/marks/waiting-mark.tsx';
import { CustomerNumber } from '../../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import classes from './chat-item.module.css';
import { ChatPreview } from './chat-preview.tsx';
import { RowMark } from './row-mark.tsx';

const MOST_SHOWN = 99;

export const chatItemId = (id: number): string => `chat-${id}`;

type ChatItemProps = {
  conversation: Conversation;
  isOpen: boolean;
  isActive: boolean;
  today: number;
  /** In a search people are told apart by their numbers. */
  withNumber?: boolean;
  onOpen: (id: number) => void;
};

/** One row of the chat list: 72 px high, whatever it holds. */
export const ChatItem = memo(function ChatItem({
  conversation,
  isOpen,
  isActive,
  today,
  withNumber = false,
  onOpen,
}: ChatItemProps) {
  const { t, count } = useWords();
  const label = useCustomerLabel(conversation);
  const { unreadCount, ticket, chat } = conversation;
  const isUnread = unreadCount > 0 || chat.isMarkedUnread;
  const waiting = useWaitingColour(ticket);
  return (
    // The list's own keyboard handling serves every row.
    <div
      id={chatItemId(conversation.id)}
      className={classes.item}
      role="option"
      aria-selected={isOpen}
      data-active={isActive}
      data-testid="chat-item"
      data-conversation-id={conversation.id}
      data-unread={unreadCount}
      data-ticket={ticket?.id}
      onClick={() => onOpen(conversation.id)}
    >
      <span className={classes.picture}>
        <CustomerAvatar id={conversation.customerId} name={conversation.customerName} size="list" />
        {ticket === null ? null : (
          <span className={classes.coin}>
            <KindCoin kind={ticket.kind} />
          </span>
        )}
      </span>
      <div className={classes.text}>
        <div className={classes.line}>
          <span className={classes.name} dir={label.dir} data-unread={isUnread}>
            {label.text}
          </span>
          {ticket === null ? null : <HighPriorityMark priority={ticket.priority} />}
          <LabelChips ids={conversation.labels} most={1} />
          <RowTime conversation={conversation} waiting={waiting} today={today} />
        </div>
        <div className={classes.line}>
          {withNumber ? <CustomerNumber {...conversation} /> : null}
          <ChatPreview conversation={conversation} showDraft={!isOpen} />
          {ticket === null ? null : <RowMark ticket={ticket} waiting={waiting} />}
          <ChatMarks conversation={conversation} />
          {unreadCount === 0 && chat.isMarkedUnread ? (
            <span className={classes.badge} role="img" aria-label={t('chats.marked-unread')} />
          ) : null}
          {unreadCount > 0 ? (
            <span
              className={classes.badge}
              dir="ltr"
              aria-label={count('inbox.unread-messages', unreadCount)}
            >
              {unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : unreadCount}
            </span>
          ) : null}
        </div>
      </div>
    </div>
  );
});

/** How long the customer has been waiting; while nobody waits, when something was said last. */
function RowTime(props: { conversation: Conversation; waiting: DueColour | null; today: number }) {
  const { t, language } = useWords();
  const { ticket, lastMessage, unreadCount } = props.conversation;
  if (ticket !== null && props.waiting !== null)
    return <WaitingMark ticket={ticket} colour={props.waiting} />;
  if (lastMessage === null) return null;
  return (
    <time className={classes.time} data-unread={unreadCount > 0}>
      {formatListTime(lastMessage.at, props.today, language, t('inbox.yesterday'))}
    </time>
  );
}
