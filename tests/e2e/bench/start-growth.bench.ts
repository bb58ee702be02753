import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { runOfEnvironment, type BenchContext } from '../../bench/frame/context.ts';
import { pairsOfAsync } from '../../bench/frame/interleave.ts';
import { onlyCase } from '../../bench/frame/line.ts';
import { benchTitle, measureLine } from '../../bench/frame/measure-line.ts';
import { BENCH_KEY, seededFile } from '../../bench/frame/seeded.ts';
import { startGrowth } from '../../bench/lines/scale-lines.ts';
import { Desk } from '../support/desk.ts';
import { createProfile, removeProfile } from '../support/profile.ts';
import { test } from '../support/fixtures.ts';

const PAIRS = 6;

test(benchTitle(startGrowth), async ({ standIn }) => {
  test.setTimeout(900_000);
  const [none, many] = [await createProfile(), await createProfile()];
  const switches = standIn.electronSwitches();
  try {
    await measureLine(startGrowth, async (context) => {
      await prepare(none, many, switches, context);
      return onlyCase(
        await pairsOfAsync(context, PAIRS, async () => ({
          dividend: await startOf(many, switches),
          divisor: await startOf(none, switches),
        })),
      );
    });
  } finally {
    await removeProfile(none);
    await removeProfile(many);
  }
});

let isPrepared = false;

/** Both have their staff; one has years of messages before anybody opens it for the first time. */
async function prepare(none: string, many: string, switches: string[], context: BenchContext): Promise<void> {
  if (isPrepared) return;
  isPrepared = true;
  const { conversations, many: messages } = context.sizes;
  copyFileSync(seededFile(runOfEnvironment(), { conversations, messages }), path.join(many, 'rosheta.db'));
  // As a PC without a key store keeps it.
  const key = Buffer.from(BENCH_KEY.toString('hex')).toString('base64');
  writeFileSync(
    path.join(many, 'database-key.json'),
    JSON.stringify({ version: 1, protection: 'file', key }),
  );
  for (const profile of [none, many]) {
    const desk = await Desk.open({ profile, switches });
    await desk.quit();
  }
}

/** Until the window has painted what it asks first, and what the list asks for when somebody has signed in; the signing in apart. */
async function startOf(profile: string, switches: string[]): Promise<number> {
  const startedAt = performance.now();
  const desk = await Desk.open({ profile, switches, signsIn: false });
  const paintedMs = performance.now() - startedAt;
  await desk.signIn();
  const listMs = await desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const askedAt = performance.now();
    const list = await invoke('conversations.list', {});
    if (!list.ok) throw new Error(list.code);
    return performance.now() - askedAt;
  });
  await desk.quit();
  return paintedMs + listMs;
}
