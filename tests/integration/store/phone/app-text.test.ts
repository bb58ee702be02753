import { describe, expect, test } from 'vitest';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { AutomatedDesk, HOUR, MINUTE, ON } from '../automation/automated-desk.ts';
import { fromPhone, PHONE } from '../support/observed.ts';

const SECOND = 1_000;
const GREETING = 'أهلاً بك في صيدلية النور، شكرًا لتواصلك معنا. سنرد عليك في أقرب وقت.';
const NOBODY = '201055555555';
const OTHER = '201066666666';
const QUIET = { settings: { automation: { ...ON.automation, isOn: false } } };

class Phone extends AutomatedDesk {
  /** The phone writes now, and the desk hears of it. */
  send(content: string, phone = PHONE, change: Partial<ObservedMessage> = {}): Message {
    const sentAt = Math.floor(Date.now() / SECOND) * SECOND;
    const observed = fromPhone(phone, { content, sentAt, direction: 'outgoing', status: 'sent', ...change });
    const { messageId } = this.run((tx) => this.operations.recordMessage(tx, observed));
    return this.message(messageId);
  }

  message(messageId: number): Message {
    return this.run((tx) => this.operations.getMessage(tx, { messageId }));
  }

  tell(message: Message, isByApp: boolean): void {
    const input = { messageId: message.id, isByApp, now: Date.now() };
    this.run((tx) => this.operations.setWrittenByApp(tx, input));
  }

  unread(phone = PHONE): number {
    const id = this.conversationId(phone);
    return this.run((tx) => this.operations.getConversation(tx, id)).unreadCount;
  }

  waits(phone = PHONE): boolean {
    return this.ticket(this.conversationId(phone)).waitingSince !== null;
  }
}

describe('what the WhatsApp Business app writes by itself', () => {
  test('a greeting within moments is no answer: the customer waits, unread and unanswered', () => {
    const desk = new Phone(QUIET);
    desk.write('عندكم بنادول؟');
    desk.pass(2 * SECOND);
    const greeting = desk.send(GREETING);
    expect(greeting).toMatchObject({ automation: 'business-app', sentBy: 'phone' });
    expect(desk.ticket()).toMatchObject({ status: 'open', firstAnsweredAt: null, dueAt: expect.any(Number) });
    expect([desk.waits(), desk.unread()]).toEqual([true, 1]);
    const { lastMessage } = desk.run((tx) => desk.operations.getConversation(tx, desk.conversationId()));
    expect(lastMessage?.preview).toBe('عندكم بنادول؟');
  });

  test('it is the same when the greeting is heard of before the message, or read from history in the night', () => {
    const desk = new Phone(QUIET);
    const at = Math.floor(Date.now() / SECOND) * SECOND;
    desk.pass(8 * HOUR);
    desk.send(GREETING, PHONE, { sentAt: at + SECOND });
    desk.write('فيه حد؟', { sentAt: at });
    expect([desk.waits(), desk.unread()]).toEqual([true, 1]);
  });

  test('what a person types in that time is an answer, and so is a short one at once', () => {
    const desk = new Phone(QUIET);
    desk.write('صباح الخير');
    desk.pass(2 * SECOND);
    desk.send('اتفضل');
    expect([desk.waits(), desk.unread()]).toEqual([false, 0]);
    desk.write('عندكم بنادول؟', {}, NOBODY);
    desk.pass(9 * SECOND);
    expect(desk.send('أيوه موجود يا فندم تحب نبعته', NOBODY).automation).toBeNull();
    expect(desk.waits(NOBODY)).toBe(false);
  });

  test('whoever is in a talk, or answers the first of several messages, may be quick', () => {
    const desk = new Phone(QUIET);
    desk.write('بكام البنادول؟');
    desk.pass(MINUTE);
    desk.send('لحظة واحدة');
    desk.pass(MINUTE);
    desk.write('تمام');
    desk.pass(SECOND);
    expect(desk.send('الشريط بخمسة وعشرين جنيه والعلبة بمئة وعشرين').automation).toBeNull();
    desk.write('السلام عليكم', {}, OTHER);
    desk.pass(30 * SECOND);
    desk.write('عايز بنادول', {}, OTHER);
    desk.pass(SECOND);
    expect(desk.send('وعليكم السلام ورحمة الله وبركاته يا فندم', OTHER).automation).toBeNull();
  });

  test('a short text at once to a second customer is the app’s, and the first one waits again', () => {
    const desk = new Phone(QUIET);
    desk.write('هاي');
    const first = desk.send('أهلا وسهلا');
    expect(desk.waits()).toBe(false);
    desk.write('الو', {}, OTHER);
    const second = desk.send('أهلا وسهلا', OTHER);
    expect([desk.message(first.id).automation, second.automation]).toEqual(['business-app', 'business-app']);
    expect([desk.waits(), desk.waits(OTHER)]).toEqual([true, true]);
    expect(desk.ticket().firstAnsweredAt).toBeNull();
  });

  test('a text twice to one customer proves nothing, also when two turned out to be that one', () => {
    const desk = new Phone(QUIET);
    const lid = 'hidden@lid';
    const hidden = { identity: { phone: null, lid }, chatAddress: lid };
    desk.write('هاي', hidden);
    desk.send('أهلا', PHONE, hidden);
    desk.pass(2 * HOUR);
    desk.write('هاي', { identity: { phone: OTHER, lid: null } }, OTHER);
    desk.pass(MINUTE);
    desk.write('أنا هنا', { identity: { phone: OTHER, lid } }, OTHER);
    desk.pass(2 * HOUR);
    desk.write('هاي تاني', {}, OTHER);
    expect(desk.send('أهلا', OTHER).automation).toBeNull();
  });

  test('a greeting that stood alone in one of a person’s chats is the app’s when both are one', () => {
    const desk = new Phone(QUIET);
    const lid = 'hidden@lid';
    const identity = { phone: null, lid };
    const greeting = desk.send(GREETING, PHONE, { identity, chatAddress: lid, waMessageId: 'GREETING' });
    desk.write('عندكم بنادول؟');
    desk.send(GREETING, PHONE, { waMessageId: 'GREETING' });
    expect(desk.message(greeting.id).automation).toBeNull();
    desk.write('فيه حد؟', { identity: { phone: PHONE, lid } });
    expect(desk.message(greeting.id).automation).toBe('business-app');
    expect(desk.waits()).toBe(true);
  });

  test('a text twice to one customer proves nothing', () => {
    const desk = new Phone(QUIET);
    desk.write('هاي');
    desk.send('أهلا');
    desk.pass(2 * HOUR);
    desk.write('هاي تاني');
    expect(desk.send('أهلا').automation).toBeNull();
  });

  test('a known text is the app’s however late the phone was', () => {
    const desk = new Phone(QUIET);
    for (const phone of [PHONE, OTHER]) {
      desk.write('هاي', {}, phone);
      desk.send(GREETING, phone);
    }
    desk.write('فيه حد؟', {}, NOBODY);
    desk.pass(20 * MINUTE);
    expect(desk.send(`${GREETING} `, NOBODY).automation).toBe('business-app');
    expect(desk.waits(NOBODY)).toBe(true);
  });

  test('staff say that it was an answer: one word settles ticket, figures and badge, and hides nobody who writes later', () => {
    const desk = new Phone(QUIET);
    desk.write('هاي');
    desk.pass(SECOND);
    const greeting = desk.send(GREETING);
    desk.tell(greeting, false);
    expect(desk.message(greeting.id).automation).toBeNull();
    expect([desk.waits(), desk.unread()]).toEqual([false, 0]);
    expect(desk.ticket().firstAnsweredAt).toBe(greeting.sentAt);
    desk.write('الو', {}, OTHER);
    desk.send(GREETING, OTHER);
    expect(desk.waits(OTHER)).toBe(true);
  });

  test('staff say that the app wrote it: everybody who got the same waits, now and from then on', () => {
    const desk = new Phone(QUIET);
    const slow = [PHONE, OTHER].map((phone) => {
      desk.write('هاي', {}, phone);
      desk.pass(5 * MINUTE);
      return desk.send(GREETING, phone);
    });
    expect([desk.waits(), desk.waits(OTHER)]).toEqual([false, false]);
    const [first] = slow;
    if (first !== undefined) desk.tell(first, true);
    expect([desk.waits(), desk.waits(OTHER)]).toEqual([true, true]);
    expect(desk.ticket().firstAnsweredAt).toBeNull();
    desk.write('الو', {}, NOBODY);
    desk.pass(5 * MINUTE);
    desk.send(GREETING, NOBODY);
    expect(desk.waits(NOBODY)).toBe(true);
  });

  test('only of a text of the phone can anybody say so', () => {
    const desk = new Phone(QUIET);
    desk.write('هاي');
    desk.answer();
    const { items } = desk.run((tx) =>
      desk.operations.listMessages(tx, { conversationId: desk.conversationId(), limit: 1 }),
    );
    const [ours] = items;
    expect(() => ours && desk.tell(ours, true)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  test('it does not silence the desk: welcome and menu go on as if it had not been', () => {
    const desk = new Phone({
      settings: { automation: { ...ON.automation, menu: { ...ON.automation.menu, isOn: true } } },
    });
    const first = desk.write('مساء الخير');
    expect(first).toHaveLength(1);
    desk.pass(SECOND);
    desk.send(GREETING);
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([expect.stringMatching(/^menu(-answer)?: /)]);
  });

  test('the settings tell of each known text until somebody has read it', () => {
    const desk = new Phone(QUIET);
    const untold = () => desk.run((tx) => desk.operations.listUntoldAppTexts(tx, undefined));
    desk.write('هاي');
    desk.send(GREETING);
    expect(untold()).toEqual([]);
    desk.write('هاي', {}, OTHER);
    desk.send(GREETING, OTHER);
    const [told] = untold();
    expect(told?.text).toBe(GREETING);
    desk.run((tx) => desk.operations.setAppTextTold(tx, { id: told?.id ?? 0, now: Date.now() }));
    desk.restart();
    desk.write('هاي', {}, NOBODY);
    desk.send(GREETING, NOBODY);
    expect(untold()).toEqual([]);
  });
});
