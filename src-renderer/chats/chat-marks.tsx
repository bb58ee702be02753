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
  const { t, language } = useWords();
  const { chat } = conversation;
  const label = useAccountLabel();
  // Of several numbers each that is blocked is said, also beside the one that the next answer would go to.
  const numbers = chat.accounts > 1 ? chat.blocked.map(label) : [];
  const isMuted = useClock((now) => isChatMuted(chat, now));
  const marks = [
    { is: chat.isBlocked && numbers.length === 0, key: 'chats.is-blocked', Icon: IconBan },
    { is: chat.isArchived, key: 'chats.is-archived', Icon: IconArchive },
    { is: isMuted, key: 'chats.is-muted', Icon: IconBellOff },
    { is: chat.pinnedAt !== null, key: 'chats.is-pinned', Icon: IconPin },
  ] as const;
  const shown = marks.filter(({ is }) => is);
  if (shown.length === 0 && numbers.length === 0) return null;
  return (
    <span className={classes.marks}>
      {numbers.length === 0 ? null : (
        <IconBan
          {...ICON.mark}
          role="img"
          aria-label={t(numbers.length === 1 ? 'chats.number-blocked' : 'chats.numbers-blocked', {
            number: new Intl.ListFormat(language).format(numbers),
          })}
          data-testid={chat.isBlocked ? 'chats-is-blocked' : 'chats-number-blocked'}
        />
      )}
      {shown.map(({ key, Icon }) => (
        <Icon key={key} {...ICON.mark} role="img" aria-label={t(key)} data-testid={key.replace('.', '-')} />
      ))}
    </span>
  );
}
