import type { Access } from '../../domain/staff/permissions.ts';
import type { staffInvokes } from '../contract/staff.ts';

/** Who is there, and what they did. */
export const STAFF_ACCESS = {
  'staff.state': 'anyone',
  'staff.setUp': 'anyone',
  'staff.signIn': 'anyone',
  // Numbers alone: a locked screen tells nothing about customers.
  'staff.waiting': 'anyone',
  'staff.resetSecret': 'anyone',
  'staff.lock': 'signed-in',
  'staff.setShift': 'signed-in',
  'staff.setSignature': 'signed-in',
  'staff.changeOwnSecret': 'signed-in',
  'staff.add': 'staff.manage',
  'staff.update': 'staff.manage',
  'staff.setSecret': 'staff.manage',
  'staff.endShift': 'staff.end-shift',

  'audit.list': 'audit.read',
  'audit.export': 'audit.read',
} as const satisfies Record<keyof typeof staffInvokes, Access>;
