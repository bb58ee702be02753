import { setTimeout as delay } from 'node:timers/promises';
import { benchTitle, isChosen, measureLine } from '../../bench/frame/measure-line.ts';
import { onlyCase, type Case, type Pair } from '../../bench/frame/line.ts';
import { FIRST_SYNC, firstSyncList, firstSyncLoop } from '../../bench/lines/scale-lines.ts';
import { runOfEnvironment } from '../../bench/frame/context.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { test } from '../support/fixtures.ts';
import { loopP99, watchLoop } from './loop-delay.ts';

const IDLE_MS = 10_000;
const ALL_IN_MS = 400_000;

/** All of them of today, each chat's last one a second after the chat's before. */
function fillPhone(standIn: StandIn, chats: number, messages: number): void {
  const begin = Math.floor(Date.now() / 1000) - messages / 10 - 60;
  for (let index = 0; index < messages; index += 1) {
    standIn.customerWrites({
      from: `2010${String(10_000_000 + (index % chats))}@c.us`,
      name: `عميل ${index % chats}`,
      text: `صباح الخير، عندكم بنادول ${index}؟`,
      timestampSeconds: begin + Math.floor(index / 10),
    });
  }
}

/** A phone is linked for the first time once: a line that misses has no other figure when it is asked again. */
function onlyOnce(pair: Pair): () => readonly Case[] {
  const left = [pair];
  return () => onlyCase(left.splice(0));
}

test(benchTitle(firstSyncLoop, firstSyncList), async ({ openDesk, standIn }) => {
  test.setTimeout(ALL_IN_MS + 200_000);
  const { chats, messages } = runOfEnvironment().kind === 'short' ? FIRST_SYNC.short : FIRST_SYNC;
  fillPhone(standIn, chats, messages);
  const desk = await openDesk();
  await watchLoop(desk);
  await delay(IDLE_MS);
  const idle = await loopP99(desk);
  const all = desk.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        (
          window as unknown as { rosheta: { onEvent: (hear: (channel: string) => void) => void } }
        ).rosheta.onEvent((channel) => {
          if (channel === 'catch-up.finished') resolve();
        });
      }),
  );
  await loopP99(desk);
  await standIn.scan();
  await desk.waitForPhase('online', ALL_IN_MS);
  const onlineAt = performance.now();
  const since = (): number => (performance.now() - onlineAt) / 1000;
  await desk.page.getByTestId('chat-item').first().waitFor({ timeout: ALL_IN_MS });
  const firstSeconds = since();
  await all;
  const allSeconds = since();
  const busy = await loopP99(desk);
  console.log(
    `  first sync: first chat ${firstSeconds.toFixed(1)} s, all ${allSeconds.toFixed(1)} s, loop p99 ${busy.toFixed(1)} ms, idle ${idle.toFixed(1)} ms`,
  );
  const loop = onlyOnce({ dividend: busy, divisor: idle });
  const list = onlyOnce({ dividend: firstSeconds, divisor: allSeconds });
  if (isChosen(firstSyncLoop)) await measureLine(firstSyncLoop, loop);
  if (isChosen(firstSyncList)) await measureLine(firstSyncList, list);
});
