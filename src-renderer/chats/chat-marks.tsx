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
  const { chat } = conversation;
  const isMuted = useClock((now) => isChatMuted(chat, now));
  // As nearly every chat is: a burst draws a thousand rows.
  if (!isMuted && !chat.isBlocked && chat.blocked.length === 0 && !chat.isArchived && chat.pinnedAt === null)
    return null;
  return <Marks chat={chat} isMuted={isMuted} />;
}

function Marks({ chat, isMuted }: { chat: Conversation['chat']; isMuted: boolean }) {
  const { t, language } = useWords();
  const label = useAccountLabel();
  // Of several numbers each that is blocked is said, also beside the one that the next answer would go to.
  const numbers = chat.accounts > 1 ? chat.blocked.map(label) : [];
  const { isBlocked } = chat;
  const blocked = t(numbers.length === 1 ? 'chats.number-blocked' : 'chats.numbers-blocked', {
    number: new Intl.ListFormat(language).format(numbers),
  });
  const marks = [
    { is: isBlocked && numbers.length === 0, words: t('chats.is-blocked'), id: 'is-blocked', Icon: IconBan },
    {
      is: numbers.length > 0,
      words: blocked,
      id: isBlocked ? 'is-blocked' : 'number-blocked',
      Icon: IconBan,
    },
    { is: chat.isArchived, words: t('chats.is-archived'), id: 'is-archived', Icon: IconArchive },
    { is: isMuted, words: t('chats.is-muted'), id: 'is-muted', Icon: IconBellOff },
    { is: chat.pinnedAt !== null, words: t('chats.is-pinned'), id: 'is-pinned', Icon: IconPin },
  ] as const;
  const shown = marks.filter(({ is }) => is);
  if (shown.length === 0) return null;
  return (
    <span className={classes.marks}>
      {shown.map(({ id, words, Icon }) => (
        // Nothing else says it: they are no decoration, neither for eyes nor for a screen reader.
        <span key={id} className={classes.mark} title={words}>
          <Icon
            {...ICON.mark}
            role="img"
            aria-hidden={false}
            aria-label={words}
            data-testid={`chats-${id}`}
          />
        </span>
      ))}
    </span>
  );
}
