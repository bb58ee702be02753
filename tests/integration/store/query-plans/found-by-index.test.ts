import { expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import { LID, PHONE, fromBoth, fromLid, fromPhone } from '../support/observed.ts';
import { plannedAnew, recorder, wholeScans } from '../support/query-plans.ts';

test('old files are found message by message, from where the last step ended', () => {
  const { transact, plansOf } = recorder();
  const step = { sentBefore: 1, after: 5, limit: 10, now: 1 };
  const [plan] = plansOf(() => transact((tx) => void operations.removeOldMedia(tx, step)));
  expect(plan).toContain('SEARCH attachments USING INTEGER PRIMARY KEY (rowid>?)');
  expect(plan).toContain('SEARCH messages USING INTEGER PRIMARY KEY');
  expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
});

test('what goes later is found by its indexes', () => {
  const { transact, plansOf } = recorder();
  const { value: by } = transact((tx) => {
    operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'A' }));
    return operations.setUpStaff(tx, { pharmacyName: 'x', name: 'x', secret: null, now: 1 }).id;
  });
  const [now, conversationId] = [1, 1];
  const draft = { text: 'x', sendAt: 10, onlyIfSilent: true };
  const refill = { item: 'x', doseNote: '', startedOn: '1970-01-01', daysSupply: 2, remindBeforeDays: 1 };
  const plans = plansOf(() => {
    transact((tx) => {
      const { id } = operations.scheduleMessage(tx, { ...draft, conversationId, clientKey: 'k', by, now });
      operations.editScheduled(tx, { id, draft, now });
      operations.listScheduled(tx, undefined);
      operations.listScheduledOf(tx, { conversationId });
      const wish = { conversationId, item: 'x', quantity: 1, note: '', by, now };
      const entry = operations.addToWaitlist(tx, wish);
      operations.addToWaitlist(tx, wish);
      operations.listWaitlistItems(tx, undefined);
      operations.listWaitlistOf(tx, { conversationId });
      operations.tellWaiting(tx, { itemId: entry.itemId, entryIds: [entry.id], by, now });
      const kept = operations.saveRefill(tx, { id: null, conversationId, draft: refill, by, now });
      operations.listRefills(tx, undefined);
      operations.listRefillsOf(tx, { conversationId });
      const due = 3 * 86_400_000;
      operations.listDueRefills(tx, { now: due });
      operations.countFollowUps(tx, { now: due });
      const approval = { refillId: kept.id, dueOn: kept.nextDue, text: 'x', saysAgreed: true };
      operations.approveRefills(tx, { approvals: [approval], by, now: due });
      operations.getPace(tx, { now: due });
      for (const at of [due, 2 * due])
        operations.releaseFollowUps(tx, {
          now: at,
          hasHeard: true,
          isOnline: true,
          chance: 0,
          lastDay: null,
        });
      operations.cancelPaced(tx, { now: due });
      operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'A' }));
      operations.recordMessage(tx, fromLid(LID));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
    });
  });
  expect(plans.length).toBeGreaterThan(40);
  const scans = plans.filter((plan) => /SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(plan));
  expect(scans.join('\n\n')).toBe('');
});

test('what the automation asks about each message is answered by indexes, and planned once', () => {
  const { transact, plansOf, indexedConstants } = recorder();
  const plans = plansOf(() =>
    transact((tx) => {
      const by = operations.setUpStaff(tx, { pharmacyName: 'x', name: 'x', secret: null, now: 1 }).id;
      const { automation, rating } = operations.getSettings(tx, undefined);
      operations.updateSettings(tx, {
        automation: { ...automation, isOn: true },
        rating: { ...rating, isOn: true },
      });
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now() }));
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: '1' }));
      const [ticket] = operations.listTicketsOfConversation(tx, { conversationId: 1 });
      const closing = { note: null, asksRating: true, by, now: Date.now() };
      operations.resolveTicket(tx, { id: ticket?.id ?? 0, ...closing });
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: '5' }));
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: 'شكرا' }));
    }),
  );
  expect(plannedAnew(plans, indexedConstants).join('\n\n')).toBe('');
  for (const table of ['muted_conversations', 'ticket_menus', 'ratings']) {
    expect(plans.filter((plan) => plan.includes(table)).join('\n')).toContain(`SEARCH ${table}`);
  }
  const scans = plans.filter((plan) => /SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(plan));
  expect(scans.filter((plan) => /automation|ratings|ticket_menus|muted_/.test(plan)).join('\n\n')).toBe('');
});

test('what a message answers, what is unread, and what the phone’s app writes are found by their indexes', () => {
  const { transact, plansOf, indexedConstants } = recorder();
  const now = Date.now();
  const identity = { phone: PHONE, lid: LID };
  const plans = plansOf(() => {
    transact((tx) => {
      const asked = fromBoth(identity, { sentAt: now - 20_000 });
      operations.recordMessage(tx, asked);
      const facts = { by: 'customer', place: 'chat', waType: 'chat', text: 'x' } as const;
      const quoted = { ...facts, waMessageId: asked.waMessageId };
      operations.recordMessage(tx, fromBoth(identity, { sentAt: now - 10_000, quoted }));
      operations.recordMessage(tx, asked);
      operations.listMessages(tx, { conversationId: 1, limit: 50 });
      const written = {
        sentAt: now - 19_000,
        direction: 'outgoing',
        status: 'sent',
        content: 'أهلا بكم في الصيدلية '.repeat(20),
      } as const;
      const { messageId } = operations.recordMessage(tx, fromBoth(identity, written));
      operations.setWrittenByApp(tx, { messageId, isByApp: true, now });
      operations.listUntoldAppTexts(tx, undefined);
      operations.setAppTextTold(tx, { id: 1, now });
      operations.setWrittenByApp(tx, { messageId, isByApp: false, now });
      const read = { identity, unreadCount: 0, newestIds: [asked.waMessageId] };
      operations.markReadOnPhone(tx, { reads: [read], now });
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: '4@lid' }, { sentAt: now }));
      for (const conversationId of [1, 2]) operations.getNumbers(tx, { conversationId });
      const [owner] = operations.getNumbers(tx, { conversationId: 1 }).newOwners;
      operations.settleNewOwner(tx, { id: owner?.id ?? 0, now });
      operations.changeNumber(tx, {
        from: { phone: null, lid: LID },
        to: { phone: '201500000009', lid: LID },
        at: now,
        now,
      });
      operations.findPhoneHolders(tx, { id: null, phones: [PHONE] });
      operations.setOwnAccount(tx, { phone: '201000000000', lid: null });
      operations.enqueueText(tx, { conversationId: 1, clientKey: 'k', text: 'x', sentBy: null, now });
      operations.listOutboxHeads(tx, undefined);
    });
  });
  const planOf = (text: string): string => plans.filter((plan) => plan.includes(text)).join('\n\n');
  expect(planOf('as "quotedOwn"')).toContain('SEARCH other USING INDEX messages_by_identity');
  expect(planOf('as "quotedOwn"')).not.toContain('SEARCH other USING INDEX messages_of_conversation');
  expect(planOf('by +sent_at')).toContain('SEARCH messages USING INDEX messages_unread');
  expect(planOf('is_known = 0')).toContain('SEARCH app_texts USING INDEX app_texts_by_age');
  expect(planOf('told_at IS NULL')).toContain('USING INDEX app_texts_untold');
  expect(wholeScans(plans).join('\n\n')).toBe('');
  expect(plannedAnew(plans, indexedConstants).join('\n\n')).toBe('');
});

test('when a customer was last heard over the link that sends is found by its index', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() =>
    transact((tx) => {
      operations.setReplyWindow(tx, { rule: { link: 'cloud', lengthMs: 1, aheadMs: 0 } });
      operations.recordMessage(tx, fromPhone(PHONE));
    }),
  );
  const [plan] = plans.filter((each) => each.includes('reply_window') && each.includes('answered'));
  expect(plan).toMatch(/SEARCH last USING (COVERING )?INDEX messages_heard \(contact_id=\? AND link=\?\)/);
  expect(wholeScans(plans)).toEqual([]);
  expect(plan).not.toMatch(/TEMP B-TREE/);
});
