import { Button, Progress } from '@mantine/core';
import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBackupStatus, useRunBackup } from '../backup-api.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { ExternalSection } from '../external/external-section.tsx';
import { ExportSection } from './export-section.tsx';
import { RecoveryKeySection } from './recovery-key-section.tsx';
import { ReplacedSection } from './replaced-section.tsx';
import classes from '../../settings-form/settings.module.css';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

/** What keeps the conversations safe when the PC does not. */
export function BackupTab({ settings }: { settings: Settings }) {
  const mayExport = useMay('backup.export');
  const mayRestore = useMay('backup.restore');
  const maySeeKey = useMay('recovery-key');
  return (
    <SettingsSections>
      <ExternalSection />
      <BackupSection />
      {mayExport ? <ExportSection /> : null}
      {mayRestore ? <ReplacedSection /> : null}
      {maySeeKey ? <RecoveryKeySection savedAt={settings.recoveryKeySavedAt} /> : null}
    </SettingsSections>
  );
}

function BackupSection() {
  const { t, language } = useWords();
  const asked = useBackupStatus();
  const status = asked.data;
  const run = useRunBackup();
  const openFolder = useCommand('backup.openFolder');
  if (status === undefined) {
    return (
      <SettingsSection title={t('backup.title')}>
        <QueryStates query={asked} />
      </SettingsSection>
    );
  }
  const { last, progress, hasFailed } = status;
  const isRunning = progress !== null;
  return (
    <SettingsSection title={t('backup.title')}>
      <p className={classes.linkState} data-testid="backup-last" data-count={status.count}>
        {last === null
          ? t('backup.none')
          : t('backup.last', {
              time: isolate(formatFull(last.takenAt, language)),
              size: isolate(sizeText(last.sizeBytes, language)),
            })}
      </p>
      <p className={classes.hint}>{t('backup.explain')}</p>
      {hasFailed && !isRunning ? (
        <div className={classes.hint}>
          <ErrorNotice code={run.isError ? errorCodeOf(run.error) : 'backup-failed'} />
        </div>
      ) : null}
      {isRunning ? (
        <div className={classes.hint} role="status">
          {t('backup.running')}
          <Progress value={progress * 100} animated aria-label={t('backup.running')} />
        </div>
      ) : null}
      <div className={classes.buttons}>
        <Button disabled={isRunning} onClick={() => run.mutate()} data-testid="backup-run">
          {t('backup.run')}
        </Button>
        <Button variant="default" onClick={() => openFolder.mutate()} data-testid="backup-open-folder">
          {t('backup.open-folder')}
        </Button>
      </div>
    </SettingsSection>
  );
}
