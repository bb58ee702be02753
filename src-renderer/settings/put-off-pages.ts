import { useMay } from '../api/queries/signed-in.ts';
import { useOtherZone } from '../hours/zone/use-other-zone.ts';
import type { SettingsPageName } from '../navigation/settings-page-name.ts';
import { useKeyReminder } from '../recovery-key/use-key-reminder.ts';
import { useUpdateReminder } from '../updates/use-update-reminder.ts';

/** The pages on which what a banner was put off for can be done, the weightiest first. */
export function usePutOffPages(): readonly SettingsPageName[] {
  const update = useUpdateReminder();
  const key = useKeyReminder();
  const { reminder: zone } = useOtherZone();
  const maySetZone = useMay('settings.desk');
  return [
    ...(zone === 'put-off' && maySetZone ? (['hours'] as const) : []),
    ...(update === 'put-off' ? (['updates'] as const) : []),
    ...(key === 'put-off' ? (['backup'] as const) : []),
  ];
}
