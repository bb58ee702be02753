import type { Access } from '../domain/staff/permissions.ts';
import { APP_ACCESS } from './access/app.ts';
import { BACKUP_ACCESS } from './access/backup.ts';
import { CONVERSATION_ACCESS } from './access/conversations.ts';
import { CUSTOMER_ACCESS } from './access/customers.ts';
import { FOLLOW_UP_ACCESS } from './access/follow-ups.ts';
import { INSPECTION_ACCESS } from './access/inspection.ts';
import { LINK_ACCESS } from './access/links.ts';
import { PROGRAMS_ACCESS } from './access/programs.ts';
import { SETTINGS_ACCESS } from './access/settings.ts';
import { STAFF_ACCESS } from './access/staff.ts';
import { WORK_ACCESS } from './access/work.ts';
import type { EventChannel, InvokeChannel } from './contract.ts';

/** What every call asks of its caller; main checks it before the handler. A channel that is missing is a type error. */
export const CHANNEL_ACCESS = {
  ...APP_ACCESS,
  ...BACKUP_ACCESS,
  ...SETTINGS_ACCESS,
  ...STAFF_ACCESS,
  ...LINK_ACCESS,
  ...CONVERSATION_ACCESS,
  ...WORK_ACCESS,
  ...CUSTOMER_ACCESS,
  ...FOLLOW_UP_ACCESS,
  ...PROGRAMS_ACCESS,
  ...INSPECTION_ACCESS,
} as const satisfies Record<InvokeChannel, Access>;

/** The events that are pushed while nobody is signed in: none of them says a word about customers. */
export const EVENT_ACCESS: Record<EventChannel, 'anyone' | 'signed-in'> = {
  'staff.changed': 'anyone',
  'settings.changed': 'anyone',
  'look.changed': 'anyone',
  'alerts.ring': 'anyone',
  'alerts.wanted': 'signed-in',
  'disk.changed': 'anyone',
  'data.changed': 'anyone',
  'upgrade.changed': 'anyone',
  'clock.changed': 'signed-in',
  'connection.changed': 'signed-in',
  'links.changed': 'signed-in',
  'presence.changed': 'signed-in',
  'catch-up.finished': 'signed-in',
  'backup.changed': 'signed-in',
  'external.changed': 'signed-in',
  'external.drilled': 'signed-in',
  'updates.changed': 'signed-in',
  'conversation.changed': 'signed-in',
  'conversation.merged': 'signed-in',
  'conversation.separated': 'signed-in',
  'conversation.removed': 'signed-in',
  'message.recorded': 'signed-in',
  'message.changed': 'signed-in',
  'media.progress': 'signed-in',
  'templates.changed': 'signed-in',
  'media.cleaned': 'signed-in',
  'desk.changed': 'signed-in',
  'local-api.changed': 'signed-in',
  'records.progress': 'signed-in',
  'inspection.logged': 'signed-in',
  'full-export.changed': 'signed-in',
};
