import { IconAlertCircle } from '@tabler/icons-react';
import type { ChatActionKind } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { NoteAction } from '../ui/notes/note-action.tsx';
import classes from './chats.module.css';
import { useDecideChatAction } from './chats-api.ts';

const WORDS: Readonly<Record<ChatActionKind, TextKey>> = {
  read: 'chats.failed-unread',
  unread: 'chats.failed-unread',
  archive: 'chats.failed-archive',
  pin: 'chats.failed-pin',
  mute: 'chats.failed-mute',
  block: 'chats.failed-block',
};

/** Under the header: what WhatsApp did not do with the chat, and what staff do about it. */
export function ChatFailures({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const decide = useDecideChatAction();
  return conversation.chat.failed.map(({ id: actionId, kind }) => {
    const settle = (again: boolean): void => decide.mutate({ id: conversation.id, actionId, again });
    return (
      <div
        key={actionId}
        className={classes.failure}
        role="alert"
        data-kind={kind}
        data-testid="chat-failure"
      >
        <IconAlertCircle {...ICON.line} />
        <span className={classes.words}>{t(WORDS[kind])}</span>
        <NoteAction disabled={decide.isPending} onClick={() => settle(true)} data-testid="chat-again">
          {t('actions.again')}
        </NoteAction>
        <NoteAction disabled={decide.isPending} onClick={() => settle(false)} data-testid="chat-leave">
          {t('chats.leave')}
        </NoteAction>
      </div>
    );
  });
}
