import type { Access } from '../domain/permissions.ts';
import type { EventChannel, InvokeChannel } from './contract.ts';

/** What every call asks of its caller; main checks it before the handler. A channel that is missing is a type error. */
export const CHANNEL_ACCESS = {
  'app.info': 'anyone',
  'app.reportError': 'anyone',
  'app.enterTraining': 'signed-in',
  'app.leaveTraining': 'signed-in',
  'app.enterRestore': 'backup.restore',
  'startup.get': 'anyone',
  'disk.get': 'anyone',

  // The restore screen has no staff; while the desk is open these are refused to everybody.
  'restore.useRecoveryKey': 'anyone',
  'restore.useCopy': 'anyone',
  'restore.chooseFile': 'anyone',
  'restore.useFile': 'anyone',
  'restore.openFolder': 'anyone',
  'restore.retry': 'anyone',
  'recoveryKey.reveal': 'recovery-key',
  'backup.status': 'signed-in',
  'backup.run': 'backup.take',
  'backup.export': 'backup.export',
  'backup.openFolder': 'backup.take',

  'settings.get': 'anyone',
  // Each key has its own access: SETTING_ACCESS.
  'settings.update': 'anyone',

  'staff.state': 'anyone',
  'staff.setUp': 'anyone',
  'staff.signIn': 'anyone',
  'staff.resetSecret': 'anyone',
  'staff.lock': 'signed-in',
  'staff.setShift': 'signed-in',
  'staff.setSignature': 'signed-in',
  'staff.add': 'staff.manage',
  'staff.update': 'staff.manage',
  'staff.setSecret': 'staff.manage',
  'staff.endShift': 'staff.end-shift',
  'audit.list': 'audit.read',
  'audit.export': 'audit.read',

  'connection.get': 'signed-in',
  'connection.linkByQr': 'whatsapp.link',
  'connection.linkByPhone': 'whatsapp.link',
  'connection.reconnect': 'signed-in',
  'connection.catchUpReport': 'signed-in',
  'connection.logout': 'whatsapp.unlink',

  'conversations.list': 'chat',
  'conversations.get': 'chat',
  'conversations.unreadTotal': 'chat',
  'conversations.markRead': 'chat',
  'conversations.saveDraft': 'chat',
  'conversations.merge': 'chat.merge',
  'conversations.separate': 'chat.merge',
  'conversations.merges': 'chat',

  'messages.list': 'chat',
  'messages.sendText': 'chat',
  'messages.sendMedia': 'chat',
  'messages.cancel': 'chat',
  'messages.retry': 'chat',
  'messages.drop': 'chat',
  'media.list': 'chat',
  'media.retryDownload': 'chat',
  'media.openWith': 'chat',
  'media.openMap': 'chat',
  'media.print': 'chat',
  'media.saveAs': 'chat',

  'templates.list': 'chat',
  'templates.countUses': 'chat',
  'templates.save': 'templates.edit',
  'templates.setArchived': 'templates.edit',
  'templates.addStarters': 'templates.edit',
  'templates.import': 'templates.edit',
  'templates.export': 'templates.edit',
} as const satisfies Record<InvokeChannel, Access>;

/** The events that are pushed while nobody is signed in: none of them says a word about customers. */
export const EVENT_ACCESS: Record<EventChannel, 'anyone' | 'signed-in'> = {
  'staff.changed': 'anyone',
  'settings.changed': 'anyone',
  'disk.changed': 'anyone',
  'connection.changed': 'signed-in',
  'catch-up.finished': 'signed-in',
  'backup.changed': 'signed-in',
  'conversation.changed': 'signed-in',
  'conversation.merged': 'signed-in',
  'conversation.separated': 'signed-in',
  'message.recorded': 'signed-in',
  'message.changed': 'signed-in',
  'media.progress': 'signed-in',
  'templates.changed': 'signed-in',
};
