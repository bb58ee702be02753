import { describe, expect, test } from 'vitest';
import { SENDING_LIMITS } from '#main/store/rows/automation/sending-limits.ts';
import { queueAutomatic } from '#main/store/pipelines/queue-automatic.ts';
import { AutomatedDesk, HOUR, MINUTE, NIGHT, NOON } from './automated-desk.ts';

/** More exchanges than any bound below allows. */
const PATIENCE = 200;

/**
 * A machine on the customer's side: it begins, and answers each of the desk's texts after `delayMs`.
 * @returns how many texts the desk sent.
 */
function converse(
  desk: AutomatedDesk,
  first: string,
  reply: (count: number) => string,
  delayMs: number,
): number {
  let queue = desk.write(first).length;
  let sent = queue;
  for (let count = 1; queue > 0 && count < PATIENCE; count += 1) {
    queue -= 1;
    desk.pass(delayMs);
    const texts = desk.write(reply(count)).length;
    queue += texts;
    sent += texts;
  }
  return sent;
}

describe.each([
  ['by day', NOON],
  ['at night', NIGHT],
])('%s, a machine that answers every text', (_, at) => {
  test.each([
    ['with the same long text', () => 'مرحبا بك في متجرنا، اطلب الآن من صفحتنا واحصل على خصم'],
    ['with the same short text', () => 'اهلا'],
    ['with a counter', (count: number) => `رقم طلبك هو ${count * 37}`],
    ['with a bare number', (count: number) => String(count % 10)],
    ['with an auto-reply', () => 'شكرا لتواصلك معنا، سيتم الرد عليكم في اقرب وقت'],
  ])('%s ends soon', (__, reply) => {
    for (const delayMs of [200, 5000, 30_000]) {
      expect(converse(new AutomatedDesk({ at }), reply(0), reply, delayMs)).toBeLessThanOrEqual(5);
    }
  });
});

test('a text that calls itself automatic gets no answer at all, and the ticket says why, once', () => {
  const desk = new AutomatedDesk();
  for (let count = 0; count < 3; count += 1) {
    expect(desk.write(`شكرا لتواصلكم معنا. رقم ${count}`)).toEqual([]);
    desk.pass(MINUTE);
  }
  expect(desk.notes()).toEqual([{ what: 'automation', event: 'machine', because: 'auto-reply-words' }]);
});

test.each([
  ['by day', NOON],
  ['at night', NIGHT],
])('two desks of ours do not talk to each other, %s', (_, at) => {
  const one = new AutomatedDesk({ at });
  const other = new AutomatedDesk({ at });
  const textOf = (said: string): string => said.slice(said.indexOf(': ') + 2);
  let toOne: string[] = ['السلام عليكم، معكم صيدلية الشفاء'];
  let total = 0;
  for (let round = 0; round < PATIENCE && toOne.length > 0; round += 1) {
    one.pass(1000);
    const toOther = toOne.flatMap((text) => one.write(text)).map(textOf);
    one.pass(1000);
    toOne = toOther.flatMap((text) => other.write(text)).map(textOf);
    total += toOther.length + toOne.length;
  }
  expect(toOne).toEqual([]);
  expect(total).toBeLessThanOrEqual(4);
});

describe('the last wall', () => {
  const say = (desk: AutomatedDesk, once: string, sentBy: string | null = null): boolean => {
    const conversationId = desk.conversationId();
    const text = 'نص';
    const now = Date.now();
    return (
      desk.run((tx) =>
        queueAutomatic(tx, { conversationId, automation: 'menu', text, once, sentBy, now }),
      ) !== undefined
    );
  };

  test('stops texts of all kinds after so many in an hour and in a day', () => {
    const desk = new AutomatedDesk();
    desk.write('0');
    const [hour, day] = SENDING_LIMITS.map(({ texts }) => texts);
    let sent = 1;
    const perHour: number[] = [];
    for (let hours = 0; hours < 23; hours += 1) {
      let inHour = 0;
      for (let count = 0; count < 60; count += 1) {
        desk.pass(MINUTE);
        if (say(desk, `${hours}:${count}`)) inHour += 1;
      }
      sent += inHour;
      perHour.push(inHour);
    }
    expect(Math.max(...perHour)).toBe(hour);
    expect(sent).toBe(day);
  });

  test('does not stop what a person lets go, and does not count it', () => {
    const desk = new AutomatedDesk();
    desk.write('0');
    for (let count = 0; count < 50; count += 1) expect(say(desk, `by-hand:${count}`, 'agent:1')).toBe(true);
    expect(say(desk, 'by-itself')).toBe(true);
  });

  test('is noted on the ticket that it keeps from an answer', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    for (let count = 0; count < 20; count += 1) say(desk, String(count));
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([]);
    expect(desk.notes()).toEqual([{ what: 'automation', event: 'limit', because: 'hour' }]);
    desk.pass(2 * HOUR);
    expect(say(desk, 'later')).toBe(true);
  });
});
