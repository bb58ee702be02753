import { memo } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChips } from '../../labels/marks/label-chips.tsx';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { AssigneeMark } from '../../tickets/marks/assignee-mark.tsx';
import { KindCoin } from '../../tickets/marks/kind-mark.tsx';
import { HighPriorityMark } from '../../tickets/marks/priority-mark.tsx';
import { SlaMark } from '../../tickets/marks/sla-mark.tsx';
import { SmallStateMark } from '../../tickets/marks/state-mark.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import classes from './chat-item.module.css';
import { ChatPreview } from './chat-preview.tsx';

const MOST_SHOWN = 99;

export const chatItemId = (id: number): string => `chat-${id}`;

type ChatItemProps = {
  conversation: Conversation;
  isOpen: boolean;
  isActive: boolean;
  today: number;
  onOpen: (id: number) => void;
};

/** One row of the chat list: 72 px high, whatever it holds. */
export const ChatItem = memo(function ChatItem({
  conversation,
  isOpen,
  isActive,
  today,
  onOpen,
}: ChatItemProps) {
  const { t, count, language } = useWords();
  const label = useCustomerLabel(conversation);
  const { unreadCount, lastMessage, ticket } = conversation;
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
        <Avatar id={conversation.customerId} name={conversation.customerName} size="list" />
        {ticket === null ? null : (
          <span className={classes.coin}>
            <KindCoin kind={ticket.kind} />
          </span>
        )}
      </span>
      <div className={classes.text}>
        <div className={classes.line}>
          <span className={classes.name} dir={label.dir}>
            {label.text}
          </span>
          {ticket === null ? null : <HighPriorityMark priority={ticket.priority} />}
          <LabelChips ids={conversation.labels} most={1} />
          {lastMessage === null ? null : (
            <time className={classes.time} data-unread={unreadCount > 0}>
              {formatListTime(lastMessage.at, today, language, t('inbox.yesterday'))}
            </time>
          )}
        </div>
        <div className={classes.line}>
          <ChatPreview conversation={conversation} showDraft={!isOpen} />
          {ticket === null ? null : (
            <span className={classes.marks}>
              <SmallStateMark ticket={ticket} />
              <SlaMark ticket={ticket} />
              <AssigneeMark assigneeId={ticket.assigneeId} />
            </span>
          )}
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
