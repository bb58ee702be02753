import type { PreviewLine } from '#shared/domain/past/exported-chat.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../past.module.css';

/** The first lines on the sides on which they will stand. */
export function PreviewLines({
  lines,
  pharmacy,
}: {
  lines: readonly PreviewLine[];
  pharmacy: string | null;
}) {
  const { t, language } = useWords();
  return (
    <section aria-label={t('past.preview')}>
      <h3 className={classes.heading}>{t('past.preview')}</h3>
      {/* It scrolls, so that the keyboard must reach it. */}
      <ol
        className={classes.lines}
        tabIndex={0}
        aria-label={t('past.preview')}
        data-testid="import-chat-lines"
      >
        {lines.map((line, index) => (
          <li
            // Lines have nothing else that no other has.
            key={index}
            className={classes.line}
            data-direction={line.author === pharmacy ? 'outgoing' : 'incoming'}
          >
            <bdi className={classes.author}>{line.author}</bdi>
            <Said line={line} />
            <span className={classes.time}>{formatFull(line.at, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ line: { kind, text, fileName, isFileThere } }: { line: PreviewLine }) {
  const { t } = useWords();
  const what =
    kind === 'text' ? null : kind === 'file' ? (fileName ?? t('past.kind-file')) : t(`past.kind-${kind}`);
  return (
    <>
      {what === null ? null : (
        <span className={classes.what}>
          <bdi>{what}</bdi> {kind === 'file' && !isFileThere ? t('past.not-along') : null}
        </span>
      )}
      {text === '' ? null : (
        <span className={classes.text} dir="auto">
          {text}
        </span>
      )}
    </>
  );
}
