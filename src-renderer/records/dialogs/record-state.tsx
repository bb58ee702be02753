import { Progress } from '@mantine/core';
import {
  MOST_PRINTED,
  type RecordCounts,
  type RecordFormat,
  type RecordProgress,
} from '#shared/domain/records/record.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './record-dialog.module.css';

/** Of so many messages on there are several PDFs. */
const LONG = 2_000;

/** What it would hold, how far it is, and that it leaves the desk. */
export function RecordState(props: {
  counts: RecordCounts | undefined;
  format: RecordFormat;
  isTooLong: boolean;
  progress: RecordProgress | null;
  wasStopped: boolean;
}) {
  const { counts, format, isTooLong, progress, wasStopped } = props;
  const { t, language } = useWords();
  return (
    <>
      <div className={classes.state} role="status" data-testid="record-state">
        {counts === undefined ? null : (
          <p className={classes.counts}>
            {counts.messages === 0
              ? t('records.holds-nothing')
              : t('records.holds', {
                  messages: `${counts.messages}`,
                  files: `${counts.files}`,
                  size: sizeText(counts.fileBytes, language),
                })}
          </p>
        )}
        {isTooLong ? (
          <p className={classes.warning}>{t('records.too-long-to-print', { most: `${MOST_PRINTED}` })}</p>
        ) : null}
        {format === 'pdf' && (counts?.messages ?? 0) > LONG ? <p>{t('records.long')}</p> : null}
        {progress === null ? null : (
          <>
            <Progress
              value={progress.total === 0 ? 100 : (progress.done / progress.total) * 100}
              aria-label={t('records.working', { done: `${progress.done}`, total: `${progress.total}` })}
            />
            <p>{t('records.working', { done: `${progress.done}`, total: `${progress.total}` })}</p>
          </>
        )}
        {wasStopped ? <p>{t('records.stopped')}</p> : null}
      </div>
      <p className={classes.hint}>{t('records.leaves')}</p>
    </>
  );
}
