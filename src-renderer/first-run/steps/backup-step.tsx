import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { ExternalSection } from '../../backup/external/external-section.tsx';
import { ExportSection } from '../../backup/settings/export-section.tsx';
import { RecoveryKeySection } from '../../backup/settings/recovery-key-section.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { SettingsSections } from '../../ui/settings/settings-section.tsx';
import { StepDoor } from '../step-door.tsx';
import { useStep } from '../use-step.ts';

/** A copy that outlives this PC. The recovery key is offered here and not once more on the desk. */
export function BackupStep(props: {
  settings: Settings;
  connection: ConnectionState;
  /** To the desk, with what this step has to store. */
  onDone: (change: Partial<Settings>) => void;
}) {
  const { t } = useWords();
  const { settings } = props;
  const mayExport = useMay('backup.export');
  const maySeeKey = useMay('recovery-key');
  const step = useStep(settings, 'backup');
  const finish = (): void =>
    props.onDone(
      maySeeKey && settings.recoveryKeyOfferedAt === null ? { recoveryKeyOfferedAt: Date.now() } : {},
    );
  return (
    <StepDoor
      step="backup"
      title={t('first-run.backup-title')}
      body={t('first-run.backup-body')}
      // A phone that is linked would lead here again at once.
      onBack={() => step.go(props.connection.phase === 'online' ? 'hours' : 'link')}
      onNext={finish}
      next={{ words: t('first-run.finish'), isBusy: step.isBusy }}
      submitsByEnter={false}
    >
      <SettingsSections>
        {mayExport ? <ExternalSection /> : null}
        {mayExport ? <ExportSection offersRestore={false} /> : null}
        {maySeeKey ? <RecoveryKeySection savedAt={settings.recoveryKeySavedAt} /> : null}
      </SettingsSections>
    </StepDoor>
  );
}
