import type { Access } from '../../domain/staff/permissions.ts';
import type { settingsInvokes } from '../contract/settings.ts';

/** What the desk is set to. */
export const SETTINGS_ACCESS = {
  'settings.get': 'anyone',
  'settings.damaged': 'settings.desk',
  'settings.firstSteps': 'settings.desk',
  // Each key has its own access: accessToSetting.
  'settings.update': 'anyone',
} as const satisfies Record<keyof typeof settingsInvokes, Access>;
