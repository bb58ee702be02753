import { IconArchive, IconBan, IconBellOff, IconPin } from '@tabler/icons-react';
import { isChatMuted } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { useClock } from '../ui/time/use-clock.ts';
import { useAccountLabel } from './use-account-label.ts';
import classes from './chats.module.css';

/** What a chat is beside its messages, in a row of the list and in its header. */
export function ChatMarks({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const { chat } = conversation;
  const label = useAccountLabel();
  const other = chat.isBlocked ? undefined : chat.blocked[0];
  const isMuted = useClock((now) => isChatMuted(chat, now));
  const marks = [
    { is: chat.isBlocked, key: 'chats.is-blocked', Icon: IconBan },
    { is: chat.isArchived, key: 'chats.is-archived', Icon: IconArchive },
    { is: isMuted, key: 'chats.is-muted', Icon: IconBellOff },
    { is: chat.pinnedAt !== null, key: 'chats.is-pinned', Icon: IconPin },
  ] as const;
  const shown = marks.filter(({ is }) => is);
  if (shown.length === 0 && other === undefined) return null;
  return (
    <span className={classes.marks}>
      {other === undefined ? null : (
        <IconBan
          {...ICON.mark}
          role="img"
          aria-label={t('chats.number-blocked', { number: label(other) })}
          data-testid="chats-number-blocked"
        />
      )}
      {shown.map(({ key, Icon }) => (
        <Icon key={key} {...ICON.mark} role="img" aria-label={t(key)} data-testid={key.replace('.', '-')} />
      ))}
    </span>
  );
}
