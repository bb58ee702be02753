import { describe, expect, test } from 'vitest';
import { AutomatedDesk, HOUR, MINUTE } from '../automation/automated-desk.ts';
import { PHONE } from '../support/observed.ts';
import { photo } from '../support/prescriptions.ts';

const consentOf = (desk: AutomatedDesk) => {
  const { items } = desk.run((tx) => desk.operations.listCustomers(tx, { query: PHONE, limit: 1 }));
  return items[0]?.consent;
};
const unresolvedOf = (desk: AutomatedDesk) =>
  desk.ticket().status === 'resolved' ? undefined : desk.ticket();
const lastOf = (desk: AutomatedDesk) => {
  const conversationId = desk.conversationId();
  return desk.run((tx) => desk.operations.listMessages(tx, { conversationId, limit: 1 })).items[0];
};

/** A customer ordered, a colleague answered, the ticket is resolved. */
function resolved(answer = 'في الطريق إليك'): AutomatedDesk {
  const desk = new AutomatedDesk({ settings: {} });
  desk.write('عايز علبة بنادول');
  desk.pass(MINUTE);
  desk.answer(answer);
  desk.pass(MINUTE);
  desk.resolve();
  desk.pass(5 * MINUTE);
  return desk;
}

describe('«إلغاء»', () => {
  test.each(['إلغاء', 'STOP', 'إيقاف'])(
    '%s in an open order stays on the ticket and unsubscribes nobody',
    (word) => {
      const desk = new AutomatedDesk();
      desk.write('عايز علبة بنادول');
      desk.pass(MINUTE);
      desk.answer('حاضر، في الطريق');
      desk.pass(MINUTE);
      expect(desk.write(word)).toEqual([]);
      expect(consentOf(desk)).toBe('unknown');
      expect(lastOf(desk)?.ticketId).toBe(desk.ticket().id);
      expect(desk.ticket()).toMatchObject({ status: 'open', waitingSince: expect.any(Number) });
    },
  );

  test('in the menu nothing is said about it, and somebody waits', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    desk.pass(MINUTE);
    expect(desk.write('إلغاء')).toEqual([]);
    expect(consentOf(desk)).toBe('unknown');
    expect(desk.ticket().waitingSince).not.toBeNull();
  });

  test('of an order that was closed a moment ago opens it again', () => {
    const desk = resolved();
    desk.write('إلغاء');
    expect(consentOf(desk)).toBe('unknown');
    expect(unresolvedOf(desk)).toMatchObject({ waitingSince: expect.any(Number) });
  });

  test('that answers a text which offers it unsubscribes, though an order is open', () => {
    const desk = new AutomatedDesk();
    desk.write('عايز علبة بنادول');
    desk.pass(MINUTE);
    desk.answer('قد يقترب موعد تجديد طلبك. هل نجهزه لك؟ لإيقاف التذكير اكتب: إلغاء.');
    desk.pass(MINUTE);
    desk.write('إلغاء');
    expect(consentOf(desk)).toBe('opted-out');
  });

  test('that is picked from what somebody offered cancels that, and unsubscribes nobody', () => {
    const desk = new AutomatedDesk();
    const picked = [{ title: 'إلغاء', description: null, id: null }];
    const details = { kind: 'choice', of: 'poll', picked, question: 'موعد التوصيل؟' } as const;
    desk.write('', { type: 'other', waType: 'poll_vote', details: { ...details, picked } });
    expect(consentOf(desk)).toBe('unknown');
    expect(desk.ticket()).toMatchObject({ status: 'open', waitingSince: expect.any(Number) });
  });

  test('while a prescription is at work is about that, however long its ticket is closed', () => {
    const desk = new AutomatedDesk();
    desk.write('', photo({ sentAt: Date.now() }));
    const conversationId = desk.conversationId();
    const { items } = desk.run((tx) => desk.operations.listMessages(tx, { conversationId, limit: 9 }));
    const messageId = items.find(({ type }) => type === 'image')?.id ?? 0;
    const by = desk.agentId;
    desk.run((tx) => desk.operations.createPrescription(tx, { messageId, by, now: Date.now() }));
    desk.resolve();
    desk.pass(60 * HOUR);
    desk.write('إلغاء');
    expect(consentOf(desk)).toBe('unknown');
    expect(unresolvedOf(desk)).toMatchObject({ waitingSince: expect.any(Number) });
  });

  test('with nothing to cancel it unsubscribes, and so does what names the messages at any time', () => {
    const nothing = new AutomatedDesk();
    nothing.write('إلغاء');
    expect(consentOf(nothing)).toBe('opted-out');
    const desk = new AutomatedDesk();
    desk.write('عايز علبة بنادول');
    desk.pass(MINUTE);
    desk.write('إيقاف الرسائل');
    expect(consentOf(desk)).toBe('opted-out');
  });
});

describe('after closing', () => {
  test.each(['شكرا', 'شُكرًا جزيلًا', 'thanks', 'shokran', 'تمام', '👍', '🌹', 'ربنا يخليك'])(
    '%s reopens nothing and makes nobody wait',
    (text) => {
      const desk = resolved();
      expect(desk.write(text)).toEqual([]);
      expect(unresolvedOf(desk)).toBeUndefined();
      expect(lastOf(desk)).toMatchObject({ content: text, ticketId: null });
    },
  );

  test('a sticker reopens nothing', () => {
    const desk = resolved();
    desk.write('', { type: 'image', waType: 'sticker' });
    expect(unresolvedOf(desk)).toBeUndefined();
  });

  test.each(['شكرا، ممكن كمان علبة؟', 'تمام بس الدوا ناقص', '😡', '💊', 'السلام عليكم'])(
    '%s goes on with it',
    (text) => {
      const desk = resolved();
      desk.write(text);
      expect(unresolvedOf(desk)?.waitingSince).not.toBeNull();
    },
  );

  test('a picture that is no sticker goes on with it', () => {
    const desk = resolved();
    desk.write('', { type: 'image', waType: 'image' });
    expect(unresolvedOf(desk)).toBeDefined();
  });

  test.each(['تمام', '👍'])('%s that answers a question says yes, «شكرا» does not', (text) => {
    const desk = resolved('نبعت علبتين؟');
    desk.write('شكرا');
    expect(unresolvedOf(desk)).toBeUndefined();
    // The thanks above are not what it answers.
    desk.write(text);
    expect(unresolvedOf(desk)).toBeDefined();
  });

  test('what the desk says when a talk is over hides no question above it', () => {
    const desk = new AutomatedDesk();
    desk.write('عايز علبة بنادول');
    desk.pass(MINUTE);
    desk.answer('نبعت علبتين؟');
    desk.pass(MINUTE);
    expect(desk.resolve({ asksRating: true })).toHaveLength(1);
    desk.pass(MINUTE);
    desk.write('تمام');
    expect(unresolvedOf(desk)).toBeDefined();
  });

  test('days later, and before anything was closed, it is a message like any other', () => {
    const later = resolved();
    later.pass(100 * HOUR);
    later.write('شكرا');
    expect(unresolvedOf(later)).toBeDefined();
    const first = new AutomatedDesk();
    first.write('👍');
    expect(unresolvedOf(first)).toBeDefined();
  });
});
