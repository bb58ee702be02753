import { expect, it } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { CLOUD_CAPABILITIES } from '#main/transport/cloud/send/limits.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';
import { PHONE, fromPhone, record } from '../store/support/observed.ts';
import { movableClock } from '../support/moved-clock.ts';
import { isSent, openOutbox, type OpenOutbox } from './open-outbox.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const isClosed = ({ failureReason }: Message): boolean => failureReason === 'window-closed';

/** The sending link has a window, and the customer writes over it now. */
async function openWindow(): Promise<OpenOutbox & { writes: () => Promise<void> }> {
  const desk = await openOutbox();
  desk.transport.link = 'cloud';
  desk.transport.capabilities = CLOUD_CAPABILITIES;
  desk.outbox.connectionChanged(desk.transport.state, desk.transport.link);
  const writes = async (): Promise<void> => {
    await record(desk.store, fromPhone(PHONE, { sentAt: Date.now(), link: 'cloud' }));
  };
  await writes();
  return { ...desk, writes };
}

it('what waited for a connection until the window had closed does not go, says why, and holds up nothing', async () => {
  const clock = movableClock();
  const { transport, outbox, store, send, until, writes } = await openWindow();
  transport.setOnline(false);
  const { id } = await send('متأخر');
  clock.move(DAY_MS + HOUR_MS);
  const failed = until('متأخر', isClosed);
  transport.setOnline(true);
  outbox.connectionChanged(transport.state, transport.link);
  await failed;
  expect(transport.sends).toEqual([]);
  await expect(send('كمان')).rejects.toMatchObject({ code: 'window-closed' });
  await expect(outbox.retry(id)).rejects.toMatchObject({ code: 'window-closed' });

  // The customer writes: what a person sends again goes, and what is new too.
  await writes();
  const sent = until('متأخر', isSent);
  await outbox.retry(id);
  await sent;
  const next = until('بعد', isSent);
  await send('بعد');
  await next;
  expect(transport.sends.map(({ text }) => text)).toEqual(['متأخر', 'بعد']);
  expect(await store.listOutboxHeads()).toEqual([]);
});

it('it goes when the customer writes while it waits', async () => {
  const clock = movableClock();
  const { transport, outbox, send, until, writes } = await openWindow();
  transport.setOnline(false);
  await send('في وقته');
  clock.move(DAY_MS + HOUR_MS);
  await writes();
  const sent = until('في وقته', isSent);
  transport.setOnline(true);
  outbox.connectionChanged(transport.state, transport.link);
  await sent;
});

it('a clock that is set back keeps it open', async () => {
  const clock = movableClock();
  const { send, until } = await openWindow();
  clock.move(-40 * DAY_MS);
  const sent = until('قبل', isSent);
  await send('قبل');
  await sent;
});

it('a link without a window takes everything again, and what was chosen for it before', async () => {
  const clock = movableClock();
  const { transport, outbox, send, until } = await openWindow();
  clock.move(2 * DAY_MS);
  await expect(send('لا')).rejects.toMatchObject({ code: 'window-closed' });
  transport.link = 'web';
  transport.capabilities = WEB_CAPABILITIES;
  outbox.connectionChanged(transport.state, transport.link);
  const sent = until('نعم', isSent);
  await send('نعم');
  await sent;
});
