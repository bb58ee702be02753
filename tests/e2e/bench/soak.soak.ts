import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { judge } from '../../bench/soak/judge.ts';
import { lookAtFolder, lookAtProcesses, sumOf } from '../../bench/soak/look.ts';
import { PROCESS_KINDS, QUANTITIES } from '../../bench/soak/quantities.ts';
import { soakOrderSchema } from '../../bench/soak/report.ts';
import type { Look } from '../../bench/soak/trend.ts';
import { test } from '../support/fixtures.ts';
import { watchHeaps } from './live-heap.ts';
import { loopP99, watchLoop } from './loop-delay.ts';
import { mainPid, whatsAppPids } from './processes.ts';
import { FIFTY_TIMES, startTraffic } from './traffic.ts';

/** Not a test: what grows while the traffic of fifty counters goes through one desk. Its runner judges. */
test('soak', async ({ desk, standIn, profile }) => {
  const order = soakOrderSchema.parse(JSON.parse(process.env['ROSHETA_SOAK'] ?? 'null'));
  const looks: Record<string, Look[]> = {};
  const traffic = startTraffic(desk, standIn, FIFTY_TIMES);
  await watchLoop(desk);
  const root = await mainPid(desk);
  const heapsOf = await watchHeaps(desk);
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  while (seconds() < order.minutes * 60) {
    await delay(order.everySeconds * 1000);
    // Before the collecting, which holds the loop up itself.
    const late = await loopP99(desk);
    const heaps = await heapsOf();
    const processes = lookAtProcesses(root, await whatsAppPids(desk));
    const folder = lookAtFolder(profile);
    const values: Record<string, number> = {
      'loop delay p99': late,
      'live heap of main': heaps.main,
      'live heap of desk': heaps.desk,
      'write-ahead log': folder.walMib,
      logs: folder.logsMib,
      'temporary files': folder.temporaryFiles,
    };
    for (const kind of PROCESS_KINDS) {
      values[`memory of ${kind}`] = sumOf(processes, kind, 'pssMib');
      values[`handles of ${kind}`] = sumOf(processes, kind, 'handles');
    }
    const atSeconds = seconds();
    await loopP99(desk);
    for (const [quantity, value] of Object.entries(values))
      (looks[quantity] ??= []).push({ atSeconds, value });
  }
  await traffic.stop();
  const lookedSeconds = seconds();
  const judged = QUANTITIES.map((quantity) => judge(quantity, looks[quantity.quantity] ?? [], lookedSeconds));
  const report = { minutes: order.minutes, messages: traffic.count(), judged, looks };
  mkdirSync(dirname(order.report), { recursive: true });
  writeFileSync(order.report, `${JSON.stringify(report, null, 2)}\n`);
});
