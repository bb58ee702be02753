import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { previewOf } from '#shared/text/preview.ts';
import { useDraftOfOther } from '../../drafts/draft-guard.tsx';
import { formatAgo } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useDoingWords } from '../../presence/presence-line.tsx';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { CutText } from '../../ui/cut-text/cut-text.tsx';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import { kindTextKey, messageKind } from '../../ui/message/message-kind.ts';
import { Ticks } from '../../ui/message/ticks.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import classes from './chat-item.module.css';

const MINUTE_MS = 60_000;

/** One line of what was said last, or of what staff have begun to write. */
export function ChatPreview({ conversation, showDraft }: { conversation: Conversation; showDraft: boolean }) {
  const { t } = useWords();
  const { draft, lastMessage, unreadCount } = conversation;
  const doing = useDoingWords(conversation.id);
  if (showDraft && draft.trim() !== '') {
    return (
      <span className={classes.preview}>
        <DraftLabel conversation={conversation} />
        <CutText text={previewOf(draft)} />
      </span>
    );
  }
  if (doing !== null)
    return (
      <span className={classes.preview} data-doing data-testid="row-doing">
        {doing}
      </span>
    );
  if (lastMessage === null) return <span className={classes.preview}>{t('inbox.no-messages')}</span>;
  const kind = messageKind(lastMessage);
  return (
    <span className={classes.preview} data-unread={unreadCount > 0}>
      {lastMessage.direction === 'outgoing' ? (
        <>
          <Ticks status={lastMessage.status} />
          <span className={classes.you}>{t('inbox.you')}</span>
        </>
      ) : null}
      {kind === 'text' ? null : (
        <span className={classes.kind}>
          <KindIcon kind={kind} size="line" />
          <span className={classes.words}>
            {t(kindTextKey(kind))}
            {lastMessage.preview === '' ? null : ' ·'}
          </span>
        </span>
      )}
      {lastMessage.preview === '' ? null : (
        <SaidText text={lastMessage.preview} messageId={lastMessage.messageId} />
      )}
    </span>
  );
}

/** A message's own words, which may call somebody by “@”. */
const SaidText = ({ text, messageId }: { text: string; messageId: number }) => (
  <CutText text={useWithCalled(text, messageId)} />
);

/** Whose it is, when it is a colleague's. */
function DraftLabel({ conversation }: { conversation: Conversation }) {
  const { t, language } = useWords();
  const other = useDraftOfOther(conversation);
  const now = useNow(MINUTE_MS);
  return (
    <span className={classes.draft}>
      {other === undefined
        ? t('inbox.draft')
        : t('inbox.draft-of', { name: isolate(other.name), ago: formatAgo(other.at, now, language) })}
    </span>
  );
}
