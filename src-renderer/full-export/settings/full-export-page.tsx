import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FullExportResult } from '#shared/domain/data/full-export.ts';
import { useCommand } from '../../api/use-command.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { HelpLink } from '../../ui/help/help-link.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import notes from '../../ui/settings/notes.module.css';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';
import { useFullExport } from '../full-export-api.ts';
import { BeginFullExport } from './begin-full-export.tsx';

/** What it is, the warning, and the form; how one goes that is under way, and how the last one ended. */
export function FullExportPage() {
  const { t } = useWords();
  const asked = useFullExport();
  const state = asked.data;
  return (
    <SettingsSections>
      <SettingsSection title={t('full-export.title')} hint={t('full-export.explain')}>
        <div className={notes.note} data-tone="red" role="note" data-testid="full-export-warning">
          <IconAlertTriangle {...ICON.button} />
          <span>
            {t('full-export.warning')} <HelpLink topic="full-export" />
          </span>
        </div>
        {state === undefined ? <QueryStates query={asked} /> : null}
        {state?.progress == null ? null : <Running progress={state.progress} />}
        {state?.progress === null && state.last !== null ? <Ended result={state.last} /> : null}
        {state?.progress === null ? <BeginFullExport /> : null}
      </SettingsSection>
    </SettingsSections>
  );
}

function Running({ progress }: { progress: number }) {
  const { t } = useWords();
  const cancel = useCommand('fullExport.cancel');
  return (
    <div className={classes.form} role="status" data-testid="full-export-running">
      <span>{t('full-export.running')}</span>
      <Progress value={progress * 100} animated aria-label={t('full-export.running')} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => cancel.mutate()} data-testid="full-export-cancel">
          {t('full-export.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Ended({ result }: { result: FullExportResult }) {
  const { t, language } = useWords();
  const show = useCommand('fullExport.show');
  if (result.kind === 'failed') return <ErrorNotice code={result.code} />;
  if (result.kind === 'cancelled')
    return (
      <p className={classes.hint} role="status" data-testid="full-export-cancelled">
        {t('full-export.cancelled')}
      </p>
    );
  const { tables, rows, files, missingFiles, sizeBytes } = result.counts;
  return (
    <div className={classes.form} role="status" data-testid="full-export-done">
      <span>{t('full-export.done', { place: isolateLtr(result.place) })}</span>
      <span className={classes.hint}>
        {t('full-export.done-counts', {
          tables: String(tables),
          rows: String(rows),
          files: String(files),
          size: isolate(sizeText(sizeBytes, language)),
        })}
      </span>
      {missingFiles === 0 ? null : (
        <span className={classes.hint}>
          {t('full-export.done-missing', { missing: String(missingFiles) })}
        </span>
      )}
      <div className={classes.buttons}>
        <Button variant="light" onClick={() => show.mutate()} data-testid="full-export-show">
          {t('full-export.show')}
        </Button>
      </div>
    </div>
  );
}
