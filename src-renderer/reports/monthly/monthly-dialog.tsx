import { Button, Select, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { languageSchema } from '#shared/domain/bilingual.ts';
import type { MonthlyReport } from '#shared/domain/reports/monthly-report.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { useChangeMonthly, useChooseMonthlyFolder, useMonthly, useWriteMonthly } from './monthly-api.ts';
import classes from './monthly.module.css';

/** The report that is put into a folder when a month is over. */
export function MonthlyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const monthly = useMonthly();
  return (
    <Dialog width="form" title={t('reports.monthly')} onClose={onClose} testId="monthly-report">
      <p className={classes.hint}>{t('reports.monthly-hint')}</p>
      {monthly.data === undefined ? <QueryStates query={monthly} /> : <Form kept={monthly.data} />}
    </Dialog>
  );
}

function Form({ kept }: { kept: MonthlyReport }) {
  const { t, language } = useWords();
  const choose = useChooseMonthlyFolder();
  const change = useChangeMonthly();
  const write = useWriteMonthly();
  const now = useNow(60_000);
  const { folder, writtenAt, writtenFile, failure } = kept;
  return (
    <div className={classes.form}>
      <Switch
        label={t('reports.monthly-on')}
        checked={folder !== null}
        disabled={choose.isPending || change.isPending}
        onChange={() =>
          folder === null
            ? choose.mutate(kept.language)
            : change.mutate({ folder: null, language: kept.language })
        }
        data-testid="monthly-on"
      />
      <Select
        label={t('reports.monthly-language')}
        value={kept.language}
        data={[
          { value: 'ar', label: 'العربية' },
          { value: 'en', label: 'English' },
        ]}
        allowDeselect={false}
        onChange={(next) =>
          change.mutate({
            folder: folder === null ? null : 'same',
            language: languageSchema.parse(next),
          })
        }
        data-testid="monthly-language"
      />
      {folder === null ? null : (
        <>
          <p className={classes.folder}>
            {t('reports.monthly-folder')} <bdi dir="ltr">{folder}</bdi>
          </p>
          {failure === null ? null : <ErrorNotice code={failure} />}
          <p className={classes.hint} data-testid="monthly-last">
            {writtenAt === null || writtenFile === null
              ? t('reports.monthly-never')
              : t('reports.monthly-last', {
                  time: formatMoment(writtenAt, now, language),
                  file: isolateLtr(writtenFile.split(/[\\/]/).at(-1) ?? ''),
                })}
          </p>
          <div className={classes.buttons}>
            <Button
              variant="default"
              loading={choose.isPending}
              onClick={() => choose.mutate(kept.language)}
              data-testid="monthly-choose"
            >
              {t('reports.monthly-choose')}
            </Button>
            <Button
              loading={write.isPending}
              onClick={() =>
                write.mutate(undefined, {
                  onSuccess: () => notifications.show({ message: t('reports.monthly-written') }),
                })
              }
              data-testid="monthly-write"
            >
              {t('reports.monthly-write')}
            </Button>
          </div>
          {write.isError ? <ErrorNotice code={errorCodeOf(write.error)} /> : null}
        </>
      )}
    </div>
  );
}
