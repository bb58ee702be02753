import type { Access } from '../../domain/staff/permissions.ts';
import type { cloudInvokes } from '../contract/cloud.ts';
import type { connectionInvokes } from '../contract/connection.ts';

/** The ways to WhatsApp. */
export const LINK_ACCESS = {
  'connection.get': 'signed-in',
  'connection.links': 'signed-in',
  'connection.linkByQr': 'whatsapp.link',
  'connection.linkByPhone': 'whatsapp.link',
  'connection.isNobody': 'customers.edit',
  'connection.reconnect': 'signed-in',
  'connection.catchUpReport': 'signed-in',
  'connection.seesFrom': 'signed-in',
  'connection.logout': 'whatsapp.unlink',

  'cloud.credentials': 'whatsapp.cloud',
  'cloud.saveCredentials': 'whatsapp.cloud',
  'cloud.webhook': 'signed-in',
  'cloud.notices': 'signed-in',
  'cloud.use': 'settings.desk',
  'cloud.check': 'whatsapp.cloud',
  'cloud.register': 'whatsapp.cloud',
  'cloud.subscribe': 'whatsapp.cloud',
} as const satisfies Record<keyof (typeof cloudInvokes & typeof connectionInvokes), Access>;
