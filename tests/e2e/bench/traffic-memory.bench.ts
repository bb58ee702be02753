import { setTimeout as delay } from 'node:timers/promises';
import { onlyCase, type Pair } from '../../bench/frame/line.ts';
import { benchTitle, measureLine } from '../../bench/frame/measure-line.ts';
import { trafficMemory } from '../../bench/lines/scale-lines.ts';
import { lookAtProcesses } from '../../bench/soak/look.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';
import { mainPid, whatsAppPids } from './processes.ts';
import { FIFTY_TIMES, startTraffic } from './traffic.ts';

/** Caches fill and code is compiled: what an hour adds begins after it. */
const WARMING_MS = 30_000;
const TRAFFIC_MS = 60_000;
const LOOKS = 5;
const BETWEEN_MS = 1_000;

/** The middle of some looks, in MiB: what is let go of is let go of by moments. */
async function memoryOf(desk: Desk): Promise<number> {
  const root = await mainPid(desk);
  const looks: number[] = [];
  while (looks.length < LOOKS) {
    await delay(BETWEEN_MS);
    const processes = lookAtProcesses(root, await whatsAppPids(desk));
    looks.push(processes.reduce((sum, { pssMib }) => sum + pssMib, 0));
  }
  return looks.toSorted((a, b) => a - b)[Math.floor(LOOKS / 2)] ?? Number.NaN;
}

test(benchTitle(trafficMemory), async ({ desk, standIn }) => {
  test.setTimeout(600_000);
  const warming = startTraffic(desk, standIn, FIFTY_TIMES);
  await delay(WARMING_MS);
  await warming.stop();
  const before = await memoryOf(desk);
  await measureLine(trafficMemory, async () => {
    const traffic = startTraffic(desk, standIn, FIFTY_TIMES);
    await delay(TRAFFIC_MS);
    await traffic.stop();
    const pair: Pair = { dividend: await memoryOf(desk), divisor: before };
    return onlyCase([pair]);
  });
});
