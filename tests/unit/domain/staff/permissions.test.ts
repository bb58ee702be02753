import { expect, test } from 'vitest';
import type { Role } from '#shared/domain/staff/agent.ts';
import { ROLES } from '#shared/domain/staff/agent.ts';
import type { Action } from '#shared/domain/staff/permissions.ts';
import { mayDo, refusalOf, ROLES_OF_ACTION, SETTING_ACCESS } from '#shared/domain/staff/permissions.ts';
import { CHANNEL_ACCESS, EVENT_ACCESS } from '#shared/ipc/channel-access.ts';
import { eventContract, invokeContract } from '#shared/ipc/contract.ts';
import { settingsSchema } from '#shared/domain/settings.ts';

// Written out once more on purpose: whoever changes the table has to say so twice.
const EXPECTED: Record<Action, Record<Role, boolean>> = {
  chat: { admin: true, manager: true, agent: true },
  'tickets.work': { admin: true, manager: true, agent: true },
  'follow-ups.work': { admin: true, manager: true, agent: true },
  'follow-ups.send-many': { admin: true, manager: true, agent: false },
  'prescriptions.work': { admin: true, manager: true, agent: true },
  'customers.read': { admin: true, manager: true, agent: true },
  'customers.edit': { admin: true, manager: true, agent: true },
  'customers.health': { admin: true, manager: true, agent: true },
  'customers.export': { admin: true, manager: true, agent: false },
  'customers.import': { admin: true, manager: true, agent: false },
  'customers.give-data': { admin: true, manager: true, agent: false },
  'customers.hold': { admin: true, manager: true, agent: false },
  'customers.erase': { admin: true, manager: false, agent: false },
  'retention.set': { admin: true, manager: false, agent: false },
  'chat.merge': { admin: true, manager: true, agent: true },
  'whatsapp.link': { admin: true, manager: true, agent: true },
  'whatsapp.cloud': { admin: true, manager: false, agent: false },
  'whatsapp.unlink': { admin: true, manager: true, agent: false },
  'templates.edit': { admin: true, manager: true, agent: false },
  'notes.of-others': { admin: true, manager: false, agent: false },
  'labels.edit': { admin: true, manager: true, agent: false },
  'views.share': { admin: true, manager: true, agent: false },
  'settings.desk': { admin: true, manager: true, agent: false },
  'media.clean-up': { admin: true, manager: true, agent: false },
  'backup.take': { admin: true, manager: true, agent: false },
  'backup.export': { admin: true, manager: false, agent: false },
  'backup.restore': { admin: true, manager: false, agent: false },
  'recovery-key': { admin: true, manager: false, agent: false },
  'staff.manage': { admin: true, manager: false, agent: false },
  'staff.end-shift': { admin: true, manager: true, agent: false },
  'ratings.read': { admin: true, manager: true, agent: false },
  'reports.read': { admin: true, manager: true, agent: false },
  'records.export': { admin: true, manager: true, agent: false },
  'audit.read': { admin: true, manager: true, agent: false },
  'data.export': { admin: true, manager: false, agent: false },
  'inspection.read': { admin: true, manager: true, agent: false },
  'programs.manage': { admin: true, manager: false, agent: false },
};

const cells = (Object.keys(EXPECTED) as Action[]).flatMap((action) =>
  ROLES.map((role) => [action, role, EXPECTED[action][role]] as const),
);

test.each(cells)('%s by %s: %s', (action, role, expected) => {
  expect(mayDo(role, action)).toBe(expected);
  expect(refusalOf(action, { role })).toBe(expected ? null : 'not-allowed');
  expect(refusalOf(action, null)).toBe('signed-out');
});

test('the expected table has every action, and every call, event and setting has its access', () => {
  expect(Object.keys(EXPECTED).toSorted()).toEqual(Object.keys(ROLES_OF_ACTION).toSorted());
  expect(Object.keys(CHANNEL_ACCESS).toSorted()).toEqual(Object.keys(invokeContract).toSorted());
  expect(Object.keys(EVENT_ACCESS).toSorted()).toEqual(Object.keys(eventContract).toSorted());
  expect(Object.keys(SETTING_ACCESS).toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
});

test('what anyone may call says nothing about customers and changes nothing of theirs', () => {
  const open = Object.entries(CHANNEL_ACCESS).flatMap(([channel, access]) =>
    access === 'anyone' ? [channel] : [],
  );
  expect(open).toEqual([
    'app.info',
    'app.reportError',
    'app.restoreBeforeSetUp',
    'app.trainBeforeSetUp',
    'startup.get',
    'upgrade.get',
    'disk.get',
    'data.get',
    // Of this PC, not of the pharmacy.
    'look.get',
    'look.update',
    'look.zoom',
    'restore.guards',
    'restore.signIn',
    'restore.proveKey',
    'restore.useRecoveryKey',
    'restore.useCopy',
    'restore.chooseFile',
    'restore.useFile',
    'restore.chooseFolder',
    'restore.useSnapshot',
    'restore.openFolder',
    'restore.retry',
    'restore.beginAnew',
    'settings.get',
    'settings.update',
    'staff.state',
    'staff.setUp',
    'staff.signIn',
    // How many, and nothing of whom.
    'staff.waiting',
    'staff.resetSecret',
  ]);
  const pushed = Object.entries(EVENT_ACCESS).flatMap(([event, access]) =>
    access === 'anyone' ? [event] : [],
  );
  expect(pushed).toEqual([
    'staff.changed',
    'settings.changed',
    'look.changed',
    // A sound alone; it says nothing of whom.
    'alerts.ring',
    'disk.changed',
    'data.changed',
    'upgrade.changed',
  ]);
});
