import type { Access } from '../../domain/staff/permissions.ts';
import type { automationInvokes, ratingsInvokes } from '../contract/automation.ts';
import type { labelsInvokes } from '../contract/labels.ts';
import type { notesInvokes } from '../contract/notes.ts';
import type { prescriptionsInvokes } from '../contract/prescriptions.ts';
import type { recordsInvokes } from '../contract/records.ts';
import type { reportsInvokes } from '../contract/reports.ts';
import type { viewsInvokes } from '../contract/views.ts';
import type { ticketsInvokes } from '../contract/tickets.ts';
import type { unfinishedInvokes } from '../contract/unfinished.ts';

/** The work that comes of a conversation. */
export const WORK_ACCESS = {
  'prescriptions.list': 'prescriptions.work',
  'prescriptions.counts': 'prescriptions.work',
  'prescriptions.get': 'prescriptions.work',
  'prescriptions.ofConversation': 'prescriptions.work',
  'prescriptions.knownItems': 'prescriptions.work',
  'prescriptions.create': 'prescriptions.work',
  'prescriptions.save': 'prescriptions.work',
  'prescriptions.price': 'prescriptions.work',
  'prescriptions.requestCheck': 'prescriptions.work',
  'prescriptions.check': 'prescriptions.work',
  'prescriptions.makeReady': 'prescriptions.work',
  'prescriptions.handOver': 'prescriptions.work',
  'prescriptions.unreadableText': 'prescriptions.work',
  'prescriptions.askAgain': 'prescriptions.work',
  'prescriptions.quoteText': 'prescriptions.work',
  'prescriptions.quoted': 'prescriptions.work',
  'prescriptions.answerAllergy': 'prescriptions.work',
  'prescriptions.cancel': 'prescriptions.work',
  'prescriptions.reopen': 'prescriptions.work',

  'notes.ofConversation': 'chat',
  'notes.add': 'chat',
  'notes.edit': 'chat',
  'notes.remove': 'chat',
  'notes.mentions': 'chat',
  'notes.see': 'chat',
  'notes.search': 'chat',

  'labels.list': 'chat',
  'labels.assign': 'chat',
  'labels.save': 'labels.edit',
  'labels.setArchived': 'labels.edit',

  'views.list': 'chat',
  'views.save': 'chat',
  'views.move': 'chat',
  'views.remove': 'chat',
  'views.remember': 'chat',

  'tickets.list': 'chat',
  'tickets.counts': 'chat',
  'tickets.get': 'chat',
  'tickets.ofConversation': 'chat',
  'tickets.open': 'tickets.work',
  'tickets.edit': 'tickets.work',
  'tickets.assign': 'tickets.work',
  'tickets.transfers': 'chat',
  'tickets.unseenTransfers': 'chat',
  'tickets.seeTransfer': 'chat',
  'tickets.takeOver': 'tickets.work',
  'tickets.unanswered': 'chat',
  'tickets.resolve': 'tickets.work',
  'tickets.reopen': 'tickets.work',

  'automation.ofConversation': 'chat',
  'automation.setMuted': 'chat',
  'automation.appTexts': 'settings.desk',
  'automation.appTextRead': 'settings.desk',

  'ratings.summary': 'ratings.read',
  'ratings.latest': 'ratings.read',
  'ratings.ofConversation': 'chat',

  'reports.get': 'reports.read',
  'reports.chats': 'reports.read',
  'reports.links': 'reports.read',
  'reports.monthly': 'reports.read',
  'reports.changeMonthly': 'reports.read',
  'reports.chooseMonthlyFolder': 'reports.read',
  'reports.writeMonthly': 'reports.read',
  'reports.export': 'reports.read',

  'records.count': 'records.export',
  'records.write': 'records.export',
  'records.stop': 'records.export',
  'records.writePrescription': 'prescriptions.work',

  'unfinished.list': 'chat',
  'unfinished.retry': 'chat',
  'unfinished.settle': 'chat',
} as const satisfies Record<
  keyof (typeof automationInvokes &
    typeof ratingsInvokes &
    typeof labelsInvokes &
    typeof notesInvokes &
    typeof prescriptionsInvokes &
    typeof ticketsInvokes &
    typeof viewsInvokes &
    typeof recordsInvokes &
    typeof reportsInvokes &
    typeof unfinishedInvokes),
  Access
>;
