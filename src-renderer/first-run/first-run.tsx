import { stepOfAdmin, type StepOfAdmin } from '#shared/domain/first-run.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useSettings, useUpdateSettings } from '../api/queries/settings.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { BackupStep } from './steps/backup-step.tsx';
import { HoursStep } from './steps/hours-step.tsx';
import { LinkStep } from './steps/link-step.tsx';

/** The step that this person still has before the desk; null for who may not set the desk up, and when all is done. */
export function useFirstRunStep(): StepOfAdmin | null {
  const settings = useSettings().data;
  const may = useMay('settings.desk');
  return may && settings !== undefined ? stepOfAdmin(settings.firstRun) : null;
}

/** The steps after the first admin. */
export function FirstRun({ step, connection }: { step: StepOfAdmin; connection: ConnectionState }) {
  const settings = useSettings().data;
  const update = useUpdateSettings();
  const { setView } = useNavigation();
  if (settings === undefined) return null;
  const leave = (change: Partial<Settings> = {}): void => {
    // The desk also without a link: its list of first steps says what is left.
    setView('desk');
    update.mutate({ ...change, firstRun: { step: 'done', ownName: '' } });
  };
  switch (step) {
    case 'link':
      return <LinkStep settings={settings} connection={connection} onLeave={() => leave()} />;
    case 'backup':
      return <BackupStep settings={settings} connection={connection} onDone={leave} />;
    case 'hours':
      return <HoursStep settings={settings} onLeave={() => leave()} />;
  }
}
