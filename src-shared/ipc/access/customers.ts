import type { Access } from '../../domain/staff/permissions.ts';
import type { customersInvokes } from '../contract/customers.ts';
import type { pastInvokes } from '../contract/past.ts';
import type { privacyInvokes } from '../contract/privacy.ts';

/** Customers, and their past with the pharmacy. */
export const CUSTOMER_ACCESS = {
  'customers.list': 'customers.read',
  'customers.get': 'customers.read',
  'customers.getHealth': 'customers.health',
  // Says nothing of it to who may not see health data: the handler asks again.
  'customers.healthNotice': 'customers.read',
  'customers.history': 'customers.read',
  'customers.lookalikes': 'customers.read',
  'customers.phoneHolders': 'customers.read',
  // A name in a message, for whoever reads that.
  'customers.called': 'chat',
  'customers.tags': 'customers.read',
  'customers.pictures': 'customers.read',
  'customers.wantPictures': 'customers.read',
  'customers.largePicture': 'customers.read',
  'customers.add': 'customers.edit',
  'customers.save': 'customers.edit',
  'customers.saveHealth': 'customers.health',
  'customers.start': 'customers.edit',
  'customers.startWithPhone': 'customers.edit',
  'customers.previewImport': 'customers.import',
  'customers.import': 'customers.import',
  'customers.export': 'customers.export',

  'privacy.summary': 'customers.erase',
  'privacy.erase': 'customers.erase',
  'privacy.erasures': 'customers.erase',
  'privacy.copies': 'customers.erase',
  'privacy.removeCopies': 'customers.erase',
  'privacy.hold': 'customers.read',
  // The handler asks again: only an admin lifts one.
  'privacy.setHold': 'customers.hold',
  'privacy.give': 'customers.give-data',
  'privacy.previewRetention': 'retention.set',

  'past.choose': 'customers.import',
  'past.preview': 'customers.import',
  'past.begin': 'customers.import',
  'past.forget': 'customers.import',
  'past.stop': 'customers.import',
  'past.undo': 'customers.import',
  'past.loadOlder': 'chat',
  'past.filling': 'settings.desk',
  'past.fill': 'settings.desk',
  'past.pauseFilling': 'settings.desk',
  'past.resumeFilling': 'settings.desk',
  'past.list': 'customers.import',
} as const satisfies Record<
  keyof (typeof customersInvokes & typeof pastInvokes & typeof privacyInvokes),
  Access
>;
