import type { DrillReport } from '#shared/domain/data/external-backup.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords, type Words } from '../../i18n/use-words.ts';
import { Note } from './note.tsx';

/** In plain words: can it be restored, and what is in it. */
export function DrillWords({ report }: { report: DrillReport }) {
  const { t, language, count } = useWords();
  const { problem, counts, files } = report;
  if (problem !== null || counts === null) {
    return (
      <Note
        tone="red"
        words={t(`external.problem-${problem ?? 'failed'}`)}
        testId={`drill-report-${problem ?? 'failed'}`}
      />
    );
  }
  const bad = files === null ? 0 : files.damaged + files.total - files.present;
  const words = [
    counts.newestMessageAt === null
      ? t('external.drill-good-empty')
      : t('external.drill-good', {
          messages: count('external.messages', counts.messages),
          until: isolate(formatFull(counts.newestMessageAt, language)),
          customers: count('external.customers', counts.customers),
          tickets: count('external.tickets', counts.tickets),
        }),
    filesInWords(files, t),
    ...(report.hasLink ? [t('external.drill-link')] : []),
  ];
  return (
    <>
      <Note tone={bad === 0 ? 'good' : 'amber'} words={words.join(' ')} testId="drill-report-good" />
      {bad === 0 ? null : (
        <Note
          tone="red"
          words={t('external.drill-files-bad', { files: count('files.count', bad) })}
          testId="drill-report-files"
        />
      )}
    </>
  );
}

function filesInWords(files: DrillReport['files'], t: Words['t']): string {
  if (files === null) return t('external.drill-files-none');
  if (files.total === 0) return t('external.drill-files-empty');
  return t('external.drill-files', {
    present: String(files.present),
    total: String(files.total),
    read: String(files.read),
  });
}
