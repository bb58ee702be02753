import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { operations } from '#main/store/operations/operations.ts';
import { HOUR, MINUTE } from '../automation/automated-desk.ts';
import { topicsOf } from '../support/said.ts';
import { RefusingDesk } from './refusing-desk.ts';

test('a message whose ticket fails is unread, in its thread, and told with what is unfinished', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  const { events, messageId } = desk.write();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  expect(desk.run((tx) => operations.getConversation(tx, 1))).toMatchObject({ unreadCount: 1, ticket: null });
  expect(events).toContainEqual({
    channel: 'message.recorded',
    payload: expect.objectContaining({ message: expect.objectContaining({ id: messageId }) }) as object,
  });
  expect(topicsOf(events)).toContain('unfinished');
  // Nothing is said of what was taken back.
  expect(topicsOf(events)).not.toContain('tickets');
});

test('an automatic text whose queueing fails leaves neither a message nor a wake-up', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON outbox');
  const { events } = desk.write();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  expect(events.map(({ channel }) => channel)).not.toContain('outbox.queued');
});

test('an automatic answer is not made up for hours later, and says so to who looks', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON outbox');
  desk.write();
  desk.allow();
  desk.pass(3 * HOUR);
  desk.retry();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  const { items } = desk.run((tx) => operations.listUnfinished(tx, { conversationId: 1, limit: 50 }));
  expect(items).toMatchObject([{ steps: ['automation'], retryAt: null }]);
  desk.run((tx) => operations.wakeUnfinished(tx, { now: Date.now() }));
  expect(desk.retry()).toEqual({ nextAt: null, failed: [] });
  expect(desk.unfinished()).toEqual(['automation']);
});

test('a ticket made up for later does not wait for what a colleague has answered meanwhile', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  desk.write();
  desk.allow();
  desk.pass(MINUTE / 2);
  desk.answer();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toBeNull();
});

test('a ticket made up for two days later is opened all the same: the customer still waits', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  const sentAt = Date.now();
  desk.write({ sentAt });
  desk.allow();
  desk.pass(48 * HOUR);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toMatchObject({ waitingSince: sentAt });
});

test('what was resolved under a clock ahead keeps no later customer without a ticket', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.write();
  desk.answer();
  desk.resolve();
  desk.pass(-30 * 24 * HOUR);
  desk.refuse('UPDATE ON tickets');
  desk.write({ waMessageId: '3EB0LATER' });
  expect(desk.unfinished()).toContain('ticket');
  desk.allow();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).not.toBeNull();
});

test('an answer counts for a ticket that was begun under a clock ahead', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.write();
  desk.pass(-30 * 24 * HOUR);
  desk.refuse('UPDATE OF first_answered_at ON tickets');
  desk.answer();
  expect(desk.unfinished()).toEqual(['answer']);
  desk.allow();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toMatchObject({ waitingSince: null });
});

test('what a clock ahead has put off to next month is due at once', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.refuse('INSERT ON tickets');
  desk.write();
  desk.allow();
  desk.pass(-30 * 24 * HOUR);
  desk.retry();
  expect(desk.unfinished()).not.toContain('ticket');
});

test.each(['SQLITE_FULL', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_IOERR_WRITE', 'SQLITE_NOTADB'])(
  '%s is no failure of a step: the transaction is taken back as ever',
  (code) => {
    const desk = new RefusingDesk();
    desk.write();
    const work = (): unknown =>
      desk.run((tx) => {
        operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
        tx.attempt(() => {
          throw Object.assign(new Error('of the database'), { code });
        });
      });
    expect(work).toThrow(expect.objectContaining({ code }));
    expect(desk.run((tx) => operations.getConversation(tx, 1)).draft).toBe('');
  },
);

test('what an attempt told the change set is taken back with what it wrote', () => {
  const desk = new RefusingDesk();
  desk.write();
  const { events } = desk.say((tx) => {
    operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
    const failure = tx.attempt(() => {
      operations.updateSettings(tx, { language: 'en' });
      tx.changes.touched('notes');
      tx.changes.queued();
      tx.changes.messageChanged(99);
      throw new Error('half way');
    });
    expect(failure?.cause).toMatchObject({ message: 'half way' });
  });
  expect(events.map(({ channel }) => channel)).toEqual(['conversation.changed']);
  expect(desk.run((tx) => operations.getSettings(tx, undefined)).language).toBe(DEFAULT_SETTINGS.language);
});
