import { VisuallyHidden } from '@mantine/core';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Quoted } from '#shared/domain/messages/quoted.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KindLabel } from '../../ui/message/kind-label.tsx';
import { messageKind, type MessageKind } from '../../ui/message/message-kind.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './quoted-block.module.css';

/** What a message answers, quietly above it: who wrote that, and how it began. */
export function QuotedBlock({ quoted }: { quoted: Quoted }) {
  const { t } = useWords();
  const writer = writerKey(quoted);
  const kind = kindOfQuoted(quoted);
  const text = kind === 'revoked' ? '' : quoted.text;
  return (
    <div
      className={classes.quoted}
      data-testid="quoted"
      data-by={quoted.by ?? 'unknown'}
      data-place={quoted.place}
      data-kind={kind ?? 'unknown'}
    >
      <VisuallyHidden>{t('thread.in-reply-to')}</VisuallyHidden>
      {writer === undefined ? null : <div className={classes.writer}>{t(writer)}</div>}
      {kind === undefined || (kind === 'text' && text === '') ? (
        <div className={classes.nothing}>{t('thread.quoted-unknown')}</div>
      ) : (
        <div className={classes.what}>
          {kind === 'text' ? null : <KindLabel kind={kind} />}
          {text === '' ? null : (
            <div className={classes.text} dir="auto" data-testid="quoted-text">
              <WrittenText text={plainText(text)} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** undefined when nobody knows what it was. */
function kindOfQuoted({ isRevoked, waType }: Quoted): MessageKind | undefined {
  if (isRevoked) return 'revoked';
  return waType === null ? undefined : messageKind({ type: kindOf(waType).type, waType });
}

function writerKey({ by, place }: Quoted): TextKey | undefined {
  if (place === 'elsewhere') return 'thread.quoted-elsewhere';
  if (place === 'status') return by === null ? 'thread.quoted-status' : `thread.quoted-status-${by}`;
  return by === null ? undefined : `thread.quoted-${by}`;
}
