import { useAppInfo } from '../api/queries/app.ts';
import { useSettings } from '../api/queries/settings.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { useIsToday } from '../ui/time/use-is-today.ts';

/** Whether the desk reminds of the recovery key, or a person has put that off for today. */
export function useKeyReminder(): 'due' | 'put-off' | null {
  const maySee = useMay('recovery-key');
  const settings = useSettings().data;
  const isTraining = useAppInfo().data?.training ?? true;
  const isPutOff = useIsToday(settings?.recoveryKeyPutOffAt ?? null);
  if (!maySee || settings?.recoveryKeySavedAt !== null || isTraining) return null;
  return isPutOff ? 'put-off' : 'due';
}
