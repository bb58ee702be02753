import type { Access } from '../../domain/staff/permissions.ts';
import type { alertsInvokes } from '../contract/alerts.ts';
import type { appInvokes } from '../contract/app.ts';
import type { lookInvokes } from '../contract/look.ts';
import type { updatesInvokes } from '../contract/updates.ts';

/** The program itself, and how it looks. */
export const APP_ACCESS = {
  'app.info': 'anyone',
  'app.reportError': 'anyone',
  'app.enterTraining': 'signed-in',
  'app.leaveTraining': 'signed-in',
  'app.enterRestore': 'backup.restore',
  // Refused to everybody once the desk is set up.
  'app.restoreBeforeSetUp': 'anyone',
  'app.trainBeforeSetUp': 'anyone',

  'startup.get': 'anyone',
  'upgrade.get': 'anyone',

  'disk.get': 'anyone',

  'data.get': 'anyone',

  'clock.get': 'signed-in',

  'look.get': 'anyone',
  'look.update': 'anyone',
  'look.zoom': 'anyone',

  'alerts.takeWanted': 'chat',
  'alerts.startup': 'signed-in',
  'alerts.setStartup': 'settings.desk',

  'updates.get': 'signed-in',
  'updates.check': 'signed-in',
  // Whoever is there may restart: it is as harmless as closing the desk.
  'updates.restart': 'signed-in',
  'updates.cancel': 'signed-in',
} as const satisfies Record<
  keyof (typeof appInvokes & typeof alertsInvokes & typeof lookInvokes & typeof updatesInvokes),
  Access
>;
