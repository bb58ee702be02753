import { plainText } from '#shared/text/formatting/formatted-lines.ts';
import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Quoted } from '#shared/domain/messages/quoted.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../customer/called-name.ts';
import { formatDuration } from '../time/format-duration.ts';
import { KindLabel } from './kind-label.tsx';
import { messageKind, type MessageKind } from './message-kind.ts';
import classes from './quoted-words.module.css';
import { useWordsOf } from './words-of.ts';
import { WrittenText } from './written-text.tsx';

/** A message that is answered: who wrote it, what it was and how it began, with its picture where there is one. */
export function QuotedWords({ quoted }: { quoted: Quoted }) {
  const { t } = useWords();
  const writer = writerKey(quoted);
  const kind = kindOfQuoted(quoted);
  const answering = useWordsOf();
  const said = kind === 'revoked' ? '' : plainText(quoted.text);
  const text = useWithCalled(said, quoted.messageId ?? answering);
  const isNothing = kind === undefined || (kind === 'text' && text === '');
  return (
    <span className={classes.quoted}>
      <span className={classes.words}>
        {writer === undefined ? null : <span className={classes.writer}>{t(writer)}</span>}
        {isNothing ? (
          <span className={classes.nothing}>{t('thread.quoted-unknown')}</span>
        ) : (
          <span className={classes.what}>
            {kind === 'text' ? null : <KindLabel kind={kind} />}
            {quoted.durationMs === null || kind === 'revoked' ? null : (
              <bdi className={classes.time} dir="ltr">
                {formatDuration(quoted.durationMs)}
              </bdi>
            )}
            {text === '' ? null : (
              <span className={classes.text} dir="auto" data-testid="quoted-text">
                <WrittenText text={text} />
              </span>
            )}
          </span>
        )}
      </span>
      {quoted.photoId === null || kind === 'revoked' ? null : (
        <img
          className={classes.photo}
          src={mediaUrl(quoted.photoId)}
          alt=""
          draggable={false}
          data-testid="quoted-photo"
        />
      )}
    </span>
  );
}

/** undefined when nobody knows what it was. */
export function kindOfQuoted({ isRevoked, waType }: Quoted): MessageKind | undefined {
  if (isRevoked) return 'revoked';
  return waType === null ? undefined : messageKind({ type: kindOf(waType).type, waType });
}

function writerKey({ by, place }: Quoted): TextKey | undefined {
  if (place === 'elsewhere') return 'thread.quoted-elsewhere';
  if (place === 'status') return by === null ? 'thread.quoted-status' : `thread.quoted-status-${by}`;
  return by === null ? undefined : `thread.quoted-${by}`;
}
