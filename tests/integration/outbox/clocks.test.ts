import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movableClock } from '../support/moved-clock.ts';
import { HURRIED, isSent, openOutbox } from './open-outbox.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOT_SENT = { kind: 'not-sent', cause: new Error('no page') } as const;

describe.each([
  ['an hour', HOUR_MS],
  ['a day', DAY_MS],
  ['40 days', 40 * DAY_MS],
])('a clock that is set back %s', (_, byMs) => {
  it('keeps nothing waiting that was queued before, nor the next reply', async () => {
    const clock = movableClock();
    const { transport, outbox, send, until } = await openOutbox();
    transport.setOnline(false);
    await send('قبل');
    clock.move(-byMs);
    await send('بعد');
    const sent = until('بعد', isSent);
    transport.setOnline(true);
    outbox.connectionChanged(transport.state, 'web');
    await sent;
    expect(transport.sends.map(({ text }) => text)).toEqual(['قبل', 'بعد']);
  });

  it('keeps nothing waiting for longer than its pause that is tried again', async () => {
    const clock = movableClock();
    const { store, transport, outbox, send, until } = await openOutbox({
      timing: { ...HURRIED, firstBackOffMs: 300 },
    });
    transport.script(NOT_SENT);
    clock.move(byMs);
    await send('تاني');
    for (let isDeferred = false; !isDeferred;) {
      isDeferred = (await store.listOutboxHeads()).some(({ state }) => state === 'prepared');
    }
    await outbox.whenIdle();
    clock.move(-byMs);
    await until('تاني', isSent);
    expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  });
});

it('however often the clock is set, everything goes, once and in its order', async () => {
  const clock = movableClock();
  const { store, transport, outbox, send, until } = await openOutbox({
    timing: { ...HURRIED, tries: 3 },
  });
  let round = 0;
  const moves = fc.array(fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS }), {
    minLength: 2,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(moves, fc.array(fc.boolean(), { maxLength: 3 }), async (jumps, refusals) => {
      round += 1;
      const before = transport.sends.length;
      for (const isRefused of refusals.slice(0, 2)) if (isRefused) transport.script(NOT_SENT);
      transport.beforeSend = async () => clock.move(jumps[transport.sends.length % jumps.length] ?? 0);
      const texts = jumps.map((_jump, index) => `${round}-${index}`);
      const last = until(texts.at(-1) ?? '', isSent);
      for (const [index, text] of texts.entries()) {
        await send(text);
        clock.move(jumps[index] ?? 0);
      }
      await last;
      await outbox.whenIdle();
      const sent = transport.sends.slice(before);
      const ids = new Map(sent.map(({ waMessageId, text }) => [waMessageId, text]));
      expect([...ids.values()]).toEqual(texts);
      expect(await store.listOutboxHeads()).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
