import { describe, expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import type { RatingSummary } from '#shared/domain/conversations/conversation-automation.ts';
import * as shapes from '../../../whatsapp-stand-in/server/shapes.ts';
import { shaped } from '../support/shaped.ts';
import { AutomatedDesk, HOUR, MINUTE, NOON, ON } from './automated-desk.ts';

const ASK = `rating-ask: ${ON.rating.ask.ar}`;
const THANKS = `rating-thanks: ${ON.rating.thanks.ar}`;

/** A desk whose customer has been served and asked. */
function asked(): AutomatedDesk {
  const desk = new AutomatedDesk();
  desk.write('عندكم بنادول؟');
  desk.answer('متوفر');
  expect(desk.resolve({ asksRating: true })).toEqual([ASK]);
  desk.pass(MINUTE);
  return desk;
}

function summaryOf(desk: AutomatedDesk): RatingSummary {
  return desk.run((tx) => operations.summarizeRatings(tx, { from: NOON, until: Date.now() + 1 }));
}

describe('asking', () => {
  test.each([
    ['nobody asks', {}, false],
    ['the ratings are off', { rating: { ...ON.rating, isOn: false } }, true],
    ['the automation is off', { automation: { ...ON.automation, isOn: false } }, true],
  ])('not when %s', (_, settings, asksRating) => {
    const desk = new AutomatedDesk({ settings });
    desk.write('عندكم بنادول؟');
    expect(desk.resolve({ asksRating })).toEqual([]);
  });

  test('not where staff silenced the desk', () => {
    const desk = new AutomatedDesk();
    desk.write('عندكم بنادول؟');
    const conversationId = desk.conversationId();
    desk.run((tx) => operations.setAutomationMuted(tx, { conversationId, isMuted: true, now: Date.now() }));
    expect(desk.resolve({ asksRating: true })).toEqual([]);
  });

  test('once a ticket, also when it is resolved again', () => {
    const desk = asked();
    desk.write('لسه عندي سؤال');
    expect(desk.resolve({ asksRating: true })).toEqual([]);
    expect(summaryOf(desk).asked).toBe(1);
  });
});

describe('answering', () => {
  test.each([
    ['5', 5],
    ['٤', 4],
    ['تلاتة', 3],
    ['2/5', 2],
    ['⭐', 1],
  ])('"%s" is a rating, opens nothing and is thanked for', (reply, score) => {
    const desk = asked();
    expect(desk.write(reply)).toEqual([THANKS]);
    expect(desk.ticket().status).toBe('resolved');
    expect(summaryOf(desk)).toMatchObject({
      asked: 1,
      average: score,
      agents: [{ agentId: desk.agentId, average: score }],
    });
  });

  test('again in the window: the last one counts, and the thanks came once', () => {
    const desk = asked();
    expect(desk.write('2')).toEqual([THANKS]);
    desk.pass(HOUR);
    expect(desk.write('5')).toEqual([]);
    expect(desk.ticket().status).toBe('resolved');
    expect(summaryOf(desk)).toMatchObject({ scores: [0, 0, 0, 0, 1], average: 5 });
  });

  test('with more words it is a message, and no rating', () => {
    const desk = asked();
    desk.write('عايز 5 علب');
    expect(desk.ticket().status).toBe('open');
    desk.pass(MINUTE);
    desk.write('5');
    expect(summaryOf(desk)).toMatchObject({ asked: 1, average: null });
  });

  test('what they write right after is kept with it, and is a message all the same', () => {
    const desk = asked();
    desk.write('5');
    desk.pass(10 * MINUTE);
    desk.write('خدمة ممتازة والله');
    expect(desk.ticket().status).toBe('open');
    expect(desk.comments()).toEqual(['خدمة ممتازة والله']);
  });

  test('later than half an hour it is no comment', () => {
    const desk = asked();
    desk.write('5');
    desk.pass(31 * MINUTE);
    desk.write('عندكم فيتامين سي؟');
    expect(desk.comments()).toEqual([null]);
  });

  test('two days later it is a message like any other', () => {
    const desk = asked();
    desk.pass(48 * HOUR - 2 * MINUTE);
    expect(desk.write('4')).toEqual([THANKS]);
    const late = asked();
    late.pass(48 * HOUR);
    expect(late.write('4')).toEqual([expect.stringMatching(/^menu: /u)]);
    expect(late.ticket().status).toBe('open');
  });

  test('read from the past it counts, and nobody is thanked hours later', () => {
    const desk = asked();
    const sentAt = Date.now();
    desk.pass(HOUR);
    expect(desk.write('3', { sentAt })).toEqual([]);
    expect(summaryOf(desk).scores).toEqual([0, 0, 1, 0, 0]);
    expect(desk.ticket().status).toBe('resolved');
  });

  test('counts where staff silenced the desk, without thanks', () => {
    const desk = asked();
    const conversationId = desk.conversationId();
    desk.run((tx) => operations.setAutomationMuted(tx, { conversationId, isMuted: true, now: Date.now() }));
    expect(desk.write('5')).toEqual([]);
    expect(summaryOf(desk).average).toBe(5);
  });

  test('twice the same message is one', () => {
    const desk = asked();
    desk.write('5', { waMessageId: '3EB0FIVE' });
    desk.restart();
    expect(desk.write('5', { waMessageId: '3EB0FIVE' })).toEqual([]);
    expect(desk.kinds().filter((kind) => kind === 'rating-thanks')).toHaveLength(1);
  });
});

test('the summary counts by who served, and only the time that was asked for', () => {
  const desk = asked();
  desk.write('5');
  desk.pass(HOUR);
  const from = Date.now();
  const other = '201112223334';
  desk.write('عندكم بنادول؟', {}, other);
  desk.resolve({ asksRating: true }, desk.conversationId(other));
  const counts = { asked: 1, scores: [0, 0, 0, 0, 0], average: null };
  const summary = desk.run((tx) => operations.summarizeRatings(tx, { from, until: from + HOUR }));
  expect(summary).toEqual({ ...counts, agents: [{ agentId: desk.agentId, ...counts }] });
  expect(summaryOf(desk)).toMatchObject({ asked: 2, scores: [0, 0, 0, 0, 1], average: 5 });
});

describe('listing', () => {
  test('an answer is listed with its customer and their words, a question without one is not', () => {
    const desk = asked();
    const conversationId = desk.conversationId();
    const span = { from: NOON, until: Date.now() + HOUR, limit: 9 };
    const ofConversation = () =>
      desk.run((tx) => operations.listRatingsOfConversation(tx, { conversationId }));
    expect(ofConversation()).toEqual([]);
    desk.write('4');
    desk.write('سريعين جدًا');
    const rating = { conversationId, agentId: desk.agentId, score: 4, comment: 'سريعين جدًا' };
    expect(ofConversation()).toMatchObject([rating]);
    expect(desk.run((tx) => operations.listRatings(tx, span))).toEqual(ofConversation());
    expect(desk.run((tx) => operations.listRatings(tx, { ...span, until: NOON }))).toEqual([]);
  });
});

test('a button or a row that says a score is one', () => {
  for (const shape of [
    shapes.buttonReply('5'),
    shapes.listReply('⭐⭐⭐⭐⭐'),
    shapes.templateReply('خمسة'),
  ]) {
    const desk = asked();
    expect(desk.take(shaped(shape))).toEqual([THANKS]);
    expect(summaryOf(desk)).toMatchObject({ average: 5 });
    desk.close();
  }
});
