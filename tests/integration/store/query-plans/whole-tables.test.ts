import { expect, test } from 'vitest';
import { EVERYTHING } from '#shared/domain/conversations/narrowing.ts';
import type { ToldLink } from '#main/store/contract/chat-store.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { openPrescriptionsOf } from '#main/store/pipelines/prescriptions/take-photo.ts';
import { LID, PHONE, fromBoth, fromLid, fromPhone, incoming, outgoing } from '../support/observed.ts';
import { pastText } from '../past/past-support.ts';
import { line, photo, sheet } from '../support/prescriptions.ts';
import { recorder, wholeScans } from '../support/query-plans.ts';

/** An exported chat is taken in, looked at again and taken back. */
function pastOf(tx: Tx): void {
  const file = { conversationId: 1, fingerprint: 'x', fileName: 'x.txt', total: 1, by: 'agent:1', now: 1 };
  const { id: importId } = operations.startPastImport(tx, file);
  const messages = [pastText(0)];
  operations.judgePast(tx, { importId, messages, taken: [] });
  operations.recordPast(tx, { importId, messages, phone: PHONE, taken: [], looked: 1, now: 1 });
  operations.endPastImport(tx, { importId, state: 'done', now: 1 });
  operations.undoPastImport(tx, { importId, after: 0, limit: 10, now: 1 });
}

/** What is asked of messages and of chats. */
function wishesOf(tx: Tx, messageId: number): void {
  const asked = { messageId, by: 'agent:1', now: 1 };
  operations.askAction(tx, { ...asked, action: { kind: 'star', isStarred: true } });
  operations.askAction(tx, { ...asked, action: { kind: 'react', emoji: 'x' } });
  operations.listActionHeads(tx, undefined);
  operations.listStarred(tx, { limit: 20 });
  operations.listStarred(tx, { conversationId: 1, limit: 20 });
  operations.getMessageTimes(tx, { messageId });
  const links: ToldLink[] = [{ link: 'web', reaches: ['phone', 'lid'] }];
  const chat = { conversationId: 1, links, by: 'agent:1', now: 1 };
  operations.askChatAction(tx, { ...chat, action: { kind: 'unread' } });
  operations.listConversations(tx, { limit: 50, unreadOnly: true });
  operations.askChatRead(tx, chat);
  operations.askChatAction(tx, { ...chat, action: { kind: 'pin', isOn: true } });
  operations.listChatActionHeads(tx, undefined);
  operations.takePhoneMarks(tx, {
    marks: [{ identity: { phone: PHONE, lid: null }, isArchived: true }],
    now: 1,
  });
  operations.listConversations(tx, { limit: 50, archivedOnly: true });
  operations.searchMessages(tx, { query: 'يوم', filter: { hasFile: true }, limit: 20 });
  operations.searchThread(tx, { conversationId: 1, query: 'يوم', limit: 20 });
  operations.findMessageAt(tx, { conversationId: 1, at: 1 });
  operations.findOldestFromWhatsApp(tx, { conversationId: 1 });
  operations.findLastInbound(tx, { chatAddress: `${PHONE}@c.us` });
}

/** Searches that are kept. */
function viewsOf(tx: Tx): void {
  const [by, mayShare] = [1, true];
  const draft = { name: 'x', isShared: false, narrowing: EVERYTHING };
  const { id } = operations.saveView(tx, { id: null, draft, by, mayShare, now: 1 });
  operations.saveView(tx, { id, draft: { ...draft, isShared: true }, by, mayShare, now: 1 });
  operations.moveView(tx, { id, step: 1, by, mayShare });
  operations.rememberNarrowing(tx, { narrowing: EVERYTHING, by });
  operations.listViews(tx, { by });
  operations.removeView(tx, { id, by, mayShare });
}

test('no operation reads a whole table', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() => {
    transact((tx) => {
      operations.setUpStaff(tx, { pharmacyName: 'x', name: 'A', secret: null, now: 1 });
      const message = fromPhone(PHONE, { pushName: 'A', sentAt: Date.now() });
      operations.recordMessage(tx, message);
      operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'B' }));
      const { waMessageId } = message;
      operations.recordMessage(tx, fromLid(LID, { waMessageId }));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
      operations.recordMessage(tx, message);
      const queued = { conversationId: 1, clientKey: 'k', text: 'x', sentBy: null, now: 1 };
      const messageId = operations.enqueueText(tx, queued).id;
      operations.changeMessage(tx, { message, change: { kind: 'edited', text: 'y', at: 1 }, now: 1 });
      operations.changeMessage(tx, {
        message,
        change: { kind: 'reacted', by: 'customer', emoji: '👍', at: 1 },
        now: 1,
      });
      operations.changeMessage(tx, { message, change: { kind: 'revoked', at: 1 }, now: 1 });
      const early = { message: incoming('EARLY'), change: { kind: 'revoked', at: 1 }, now: 1 } as const;
      operations.changeMessage(tx, early);
      operations.recordMessage(tx, fromPhone(PHONE, { waMessageId: 'EARLY' }));
      operations.startFilling(tx, { reach: 'all', since: 0, now: 1 });
      operations.addFillingChats(tx, { chats: [{ chatAddress: LID, newestAt: 1 }], now: 1 });
      operations.recordFilling(tx, { messages: [message], now: 1 });
      const moved = { chatAddress: LID, tries: 0, reached: { waMessageId, fromMe: false }, now: 1 };
      operations.moveFillingChat(tx, { ...moved, state: 'waiting' });
      operations.nextFillingChat(tx, undefined);
      operations.getFilling(tx, undefined);
      pastOf(tx);
      wishesOf(tx, messageId);
      operations.setCaughtUpTo(tx, { at: 1 });
      operations.getSeesFrom(tx, undefined);
      const identity = { phone: PHONE, lid: LID };
      operations.recordGap(tx, { identity, chatAddress: LID, from: 1, until: 2, now: 1 });
      operations.closeGap(tx, { contactId: 1, now: 1 });
      operations.listOutboxHeads(tx, undefined);
      operations.prepareOutbox(tx, { id: 1, waMessageId: 'WA1', now: 1 });
      operations.markDispatched(tx, { id: 1, now: 1 });
      operations.markUnknown(tx, { id: 1, now: 1 });
      operations.beginSession(tx, { now: 1 });
      operations.markUnfinishedUnknown(tx, { now: 1 });
      operations.retryMessage(tx, { messageId, now: 1 });
      operations.markFailed(tx, { id: 1, now: 1, reason: 'not-sent' });
      operations.dropMessage(tx, { messageId, verdict: 'not-needed', now: 1 });
      operations.retryMessage(tx, { messageId, now: 1 });
      operations.prepareOutbox(tx, { id: 1, waMessageId: 'WA1', now: 1 });
      operations.applyAck(tx, { message: outgoing('WA1'), status: 'sent', now: 1 });
      operations.listConversations(tx, { limit: 50 });
      operations.listConversations(tx, { limit: 50, after: { at: 1, id: 1 } });
      operations.listConversations(tx, { limit: 50, unreadOnly: true });
      operations.listConversations(tx, { limit: 50, query: '0101' });
      operations.listConversations(tx, { limit: 50, assignee: 1, ticketKind: 'order' });
      operations.listConversations(tx, { limit: 50, assignee: 'nobody', ticketStatus: 'open' });
      operations.listConversations(tx, { limit: 50, ticketStatus: 'snoozed', unreadOnly: true });
      operations.listConversations(tx, { limit: 50, ticketStatus: 'resolved' });
      operations.listConversations(tx, { limit: 50, needsReply: true, query: '0101', assignee: 1 });
      operations.countWaiting(tx, undefined);
      operations.countUnread(tx, undefined);
      operations.saveDraft(tx, { id: 1, draft: 'x', by: 1, now: 1 });
      operations.takeDraft(tx, { id: 1, how: 'continue', by: 1, now: 1 });
      const note = { conversationId: 1, text: 'x', messageId, by: 1, now: 1 };
      const noteId = operations.addNote(tx, note).id;
      operations.editNote(tx, { id: noteId, text: '@منى', by: 1, ofAnybody: false, now: 1 });
      operations.listNotes(tx, { conversationId: 1 });
      operations.listMentions(tx, { agentId: 1, limit: 50 });
      operations.seeMentions(tx, { agentId: 1, noteIds: [noteId], now: 1 });
      operations.searchNotes(tx, { query: 'منى', limit: 20 });
      operations.removeNote(tx, { id: noteId, by: 1, ofAnybody: false, now: 1 });
      const label = operations.saveLabel(tx, { id: null, draft: { name: 'x', colour: 'red' }, now: 1 });
      operations.assignLabel(tx, { conversationId: 1, labelId: label.id, isOn: true, by: 1, now: 1 });
      operations.listConversations(tx, { limit: 50, labelId: label.id });
      operations.setLabelArchived(tx, { id: label.id, isArchived: true, now: 1 });
      operations.listMessages(tx, { conversationId: 1, limit: 50 });
      operations.listMessages(tx, { conversationId: 1, limit: 50, before: { sentAt: 1, id: 1 } });
      operations.listMessagesAround(tx, { conversationId: 1, messageId: 1, limit: 25 });
      operations.listMedia(tx, { conversationId: 1, filter: 'pictures', limit: 50 });
      operations.searchMessages(tx, { query: 'بنادول', limit: 50 });
      operations.searchMessages(tx, { query: 'بنادول', filter: { type: 'text', from: 1 }, limit: 50 });
      const chats = { unreadOnly: true, needsReply: true, archivedOnly: true, labelId: label.id, tagId: 1 };
      const asked = { ...chats, assignee: 1, ticketKind: 'order', ticketStatus: 'open' } as const;
      operations.searchMessages(tx, { query: 'بنادول', filter: { hasFile: true }, chats: asked, limit: 50 });
      operations.searchMessages(tx, { query: 'بنادول', chats: { ticketStatus: 'resolved' }, limit: 50 });
      operations.searchNotes(tx, { query: 'منى', chats: asked, limit: 20 });
      operations.listConversations(tx, { limit: 50, hasFiles: true, tagId: 1, from: 1, until: 9 });
      operations.listConversations(tx, { ...asked, limit: 50, hasFiles: true, from: 1, until: 9 });
      viewsOf(tx);
      operations.searchThread(tx, { conversationId: 1, query: 'بنادول', limit: 50 });
      operations.findMessageAt(tx, { conversationId: 1, at: 1 });
      operations.markConversationRead(tx, { id: 1, now: 1 });
      const change = { name: 'x', tags: ['t'], phones: ['201500000001'] };
      operations.saveCustomer(tx, { id: 1, change, by: 'agent:1', now: 1 });
      operations.saveCustomerHealth(tx, { id: 1, change: { notes: 'x' }, now: 1 });
      operations.listTags(tx, undefined);
      operations.listCustomers(tx, { limit: 50 });
      operations.listCustomers(tx, { limit: 50, query: 'xyz', tagId: 1, after: { key: 'a', id: 1 } });
      operations.listCustomers(tx, { limit: 50, optedOut: true });
      operations.getCustomer(tx, { id: 1 });
      operations.getCustomerHistory(tx, { id: 1 });
      operations.listLookalikes(tx, { id: 1 });
      operations.readCustomers(tx, { after: 0, limit: 50 });
      operations.startConversation(tx, { customerId: 1, phone: '201500000001', now: 1 });
      operations.startWithPhone(tx, { phone: '201500000002', by: 'agent:1', now: 1 });
      const other = operations.recordMessage(tx, fromLid('2@lid'));
      const otherId = operations.getMessage(tx, other).conversationId;
      const { mergeId } = operations.mergeConversations(tx, { id: 1, otherId, now: 1 });
      operations.getHandMerges(tx, { conversationId: 1 });
      operations.listChats(tx, { conversationId: otherId });
      operations.listAddressesEver(tx, { conversationId: otherId });
      operations.separateConversations(tx, { mergeId, now: 1 });
      const by = 1;
      const ticket = operations.openTicket(tx, { conversationId: 1, kind: 'order', by, now: 1 });
      operations.editTicket(tx, { id: ticket.id, edit: { set: 'kind', kind: 'delivery' }, by, now: 1 });
      operations.assignTicket(tx, { id: ticket.id, to: null, note: 'x', by, now: 1 });
      operations.takeOverTicket(tx, { id: ticket.id, by, now: 1 });
      operations.listTransfersTo(tx, { agentId: by, limit: 50 });
      operations.listUnseenTransfers(tx, { conversationId: 1 });
      operations.seeTransfer(tx, { id: 1, by, now: 1 });
      operations.findUnansweredMessage(tx, { id: ticket.id });
      operations.resolveTicket(tx, { id: ticket.id, note: null, asksRating: true, by, now: 1 });
      operations.reopenTicket(tx, { id: ticket.id, by, now: 1 });
      operations.setAutomationMuted(tx, { conversationId: 1, isMuted: true, now: 1 });
      operations.setAutomationMuted(tx, { conversationId: 1, isMuted: false, now: 1 });
      operations.summarizeRatings(tx, { from: 1, until: 2 });
      operations.listRatings(tx, { from: 1, until: 2, limit: 50 });
      operations.listRatingsOfConversation(tx, { conversationId: 1 });
      operations.listTicketsOfConversation(tx, { conversationId: 1 });
      operations.getTicket(tx, { id: ticket.id });
      operations.countTickets(tx, { agentId: 1, now: 1 });
      operations.listTickets(tx, { filter: { assignee: 1, kind: 'order', query: '0101' }, limit: 50 });
      operations.listTickets(tx, { filter: { status: 'resolved', query: '7' }, limit: 50 });
    });
  });
  expect(plans.length).toBeGreaterThan(40);
  const scans = wholeScans(plans);
  expect(scans.join('\n\n')).toBe('');
});

test('nothing about a prescription reads a whole table', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() => {
    transact((tx) => {
      const secret = { kind: 'pin', hash: 'x' } as const;
      operations.setUpStaff(tx, { pharmacyName: '', name: 'a', secret, now: 1 });
      operations.addAgent(tx, { name: 'b', role: 'agent', secret, by: 1, now: 1 });
      operations.recordMessage(tx, photo({ sentAt: Date.now() }));
      const message = operations.listMessages(tx, { conversationId: 1, limit: 1 }).items[0];
      const messageId = message?.id ?? 0;
      const { id } = operations.createPrescription(tx, { messageId, by: 1, now: 1 });
      const done = { id, by: 1, now: Date.now() };
      operations.askPrescriptionAgain(tx, { ...done, text: 'x' });
      operations.recordMessage(tx, photo({ sentAt: done.now + 1000 }));
      operations.savePrescription(tx, { ...done, sheet: sheet() });
      operations.pricePrescription(tx, { ...done, sheet: sheet() });
      operations.pricePrescription(tx, { ...done, sheet: sheet({ lines: [line({ item: 'كونجستال' })] }) });
      operations.listKnownItems(tx, { text: 'كونج', limit: 5 });
      operations.requestPrescriptionCheck(tx, { ...done, note: '@b x' });
      operations.checkPrescription(tx, { ...done, by: 2 });
      const quote = { conversationId: 1, clientKey: 'q', text: 'x', sentBy: 'agent:1', now: done.now };
      const quoted = operations.enqueueText(tx, quote).id;
      operations.setPrescriptionQuoted(tx, { ...done, messageId: quoted });
      operations.makePrescriptionReady(tx, done);
      operations.handOverPrescription(tx, { ...done, how: 'delivered' });
      operations.reopenPrescription(tx, done);
      operations.cancelPrescription(tx, { ...done, reason: 'other', note: '' });
      operations.getPrescription(tx, { id });
      operations.countPrescriptions(tx, undefined);
      operations.listPrescriptionsOf(tx, { conversationId: 1, limit: 5 });
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
      operations.recordMessage(tx, fromLid('3@lid'));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: '3@lid' }));
      openPrescriptionsOf(tx, 1, 1);
    });
  });
  expect(plans.filter((plan) => plan.includes('prescription')).length).toBeGreaterThan(15);
  const scans = wholeScans(plans);
  expect(scans.join('\n\n')).toBe('');
});
