import { setTimeout as delay } from 'node:timers/promises';
import type { Pair } from '../../bench/frame/line.ts';
import { benchTitle, isChosen } from '../../bench/frame/measure-line.ts';
import {
  CPU_AT_REST_LINE,
  CPU_ONLINE_LINE,
  MEMORY_ONLINE_LINE,
  WAKE_UPS_LINE,
} from '../../bench/lines/app-lines.ts';
import { test } from '../support/place-fixtures.ts';
import type { BareProgram } from './support/bare-program.ts';
import { LinesOfDesk } from './support/measure-lines.ts';
import { cpuOfTree, useOfTree, wakeUpsOfMainThread } from './support/process-tree.ts';
import { plainPage } from './support/programs.ts';
import { FIRST_PAINT } from './support/seen-in-page.ts';
import { Starts } from './support/starts.ts';

/** Not a test: what a linked desk costs while nothing happens. */

/** After it came online, the desk reads what it missed, and V8 and Chromium tidy up. */
const SETTLED_MS = 8_000;
/** What nobody calls rest any more is over by then: a desk is looked at after it has stood a while. */
const AT_REST_MS = 25_000;
const WINDOW_MS = 20_000;
const A_MINUTE = 60_000 / WINDOW_MS;

test(benchTitle(MEMORY_ONLINE_LINE), async ({ standIn, profile }) => {
  test.setTimeout(600_000);
  const starts = await Starts.prepare(profile, standIn);
  const lines = new LinesOfDesk();
  const settled = async ({ pid }: BareProgram): Promise<number> => {
    await delay(SETTLED_MS);
    return useOfTree(pid).memoryMib;
  };
  // One after the other: of two programs of one Electron at the same time, each would pay for half of its pages.
  await lines.pairs(MEMORY_ONLINE_LINE, 3, async () => ({
    dividend: await starts.usualOnline(settled),
    divisor: await starts.deskOnline(settled),
  }));
  lines.end();
});

interface AtRest {
  /** In ms and times of the whole window, of all three at the same time. */
  desk: { cpuMs: number; wakeUps: number };
  usual: { cpuMs: number };
  hello: { cpuMs: number; wakeUps: number };
}

test(benchTitle(CPU_ONLINE_LINE, CPU_AT_REST_LINE, WAKE_UPS_LINE), async ({ standIn, profile }) => {
  test.setTimeout(600_000);
  const starts = await Starts.prepare(profile, standIn);
  const lines = new LinesOfDesk();
  const measure = async (desk: BareProgram, usual: BareProgram, hello: BareProgram): Promise<void> => {
    await delay(AT_REST_MS);
    const windows: AtRest[] = [];
    // The three lines share their windows; whoever measures again gets more of them.
    const windowOf = async (index: number): Promise<AtRest> => {
      const known = windows[index];
      if (known !== undefined) return known;
      const seen = await seeWindow(desk, usual, hello);
      windows.push(seen);
      return seen;
    };
    const perMinute = (cpuMs: number): number => cpuMs * A_MINUTE;
    const each = (line: typeof CPU_ONLINE_LINE, pairOf: (seen: AtRest) => Pair): Promise<void> => {
      let index = 0;
      return lines.pairs(line, 3, async () => pairOf(await windowOf(index++)));
    };
    await each(CPU_ONLINE_LINE, (seen) => ({
      dividend: perMinute(seen.usual.cpuMs),
      divisor: perMinute(seen.desk.cpuMs),
    }));
    await each(CPU_AT_REST_LINE, (seen) => ({
      dividend: perMinute(seen.desk.cpuMs),
      divisor: perMinute(seen.hello.cpuMs),
    }));
    await each(WAKE_UPS_LINE, (seen) => ({
      dividend: Math.max(0, seen.desk.wakeUps - seen.hello.wakeUps) / (WINDOW_MS / 1000),
      divisor: 1,
    }));
  };
  await starts.deskOnline((desk) =>
    withUsual(starts, (usual) =>
      starts.hello(async (hello) => {
        const page = await plainPage(hello);
        await page.evaluate(FIRST_PAINT);
        page.close();
        await measure(desk, usual, hello);
      }),
    ),
  );
  lines.end();
});

/** Without a Chromium of its own on this machine, only the line that is held against it fails. */
function withUsual<T>(starts: Starts, see: (usual: BareProgram) => Promise<T>): Promise<T> {
  if (isChosen(CPU_ONLINE_LINE)) return starts.usualOnline(see);
  return starts.hello(see);
}

async function seeWindow(desk: BareProgram, usual: BareProgram, hello: BareProgram): Promise<AtRest> {
  const programs = [desk, usual, hello];
  const look = (): { cpuMs: number; wakeUps: number }[] =>
    programs.map(({ pid }) => ({ cpuMs: cpuOfTree(pid), wakeUps: wakeUpsOfMainThread(pid) }));
  const before = look();
  await delay(WINDOW_MS);
  const [atDesk, atUsual, atHello] = look().map(({ cpuMs, wakeUps }, index) => ({
    // The kernel counts in ticks of 10 ms: less than one is half of one.
    cpuMs: Math.max(5, cpuMs - (before[index]?.cpuMs ?? 0)),
    wakeUps: wakeUps - (before[index]?.wakeUps ?? 0),
  }));
  if (!atDesk || !atUsual || !atHello) throw new Error('nothing was looked at');
  return { desk: atDesk, usual: atUsual, hello: atHello };
}
