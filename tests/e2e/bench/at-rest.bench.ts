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

/** Not a test: what a linked desk costs while nothing happens. The lines share its start. */

/** After it came online, the desk reads what it missed, and V8 and Chromium tidy up. */
const SETTLED_MS = 8_000;
/** What nobody calls rest any more is over by then: a desk is looked at after it has stood a while. */
const AT_REST_MS = 25_000;
const WINDOW_MS = 20_000;
const A_MINUTE = 60_000 / WINDOW_MS;

interface AtRest {
  /** In ms and times of the whole window, of all three at the same time. */
  desk: { cpuMs: number; wakeUps: number };
  usual: { cpuMs: number };
  hello: { cpuMs: number; wakeUps: number };
}

test(
  benchTitle(MEMORY_ONLINE_LINE, CPU_ONLINE_LINE, CPU_AT_REST_LINE, WAKE_UPS_LINE),
  async ({ standIn, profile }) => {
    test.setTimeout(900_000);
    const starts = await Starts.prepare(profile, standIn);
    const lines = new LinesOfDesk();
    // One after the other: of two programs of one Electron at the same time, each would pay for half of its pages.
    // Without a Chromium of its own on this machine, only the lines that are held against it fail.
    const [usualMib] = await Promise.allSettled([
      isChosen(MEMORY_ONLINE_LINE) ? starts.usualOnline(settledMemory) : Number.NaN,
    ]);
    const deskMib = await starts.deskOnline(async (desk) => {
      const onlineAt = performance.now();
      // Alone on the machine still; then it is the one whose rest is looked at.
      const settledMib = isChosen(MEMORY_ONLINE_LINE) ? await settledMemory(desk) : Number.NaN;
      if (REST_LINES.some((line) => isChosen(line))) await lookAtRest(starts, lines, desk, onlineAt);
      return settledMib;
    });
    let pairs = 0;
    await lines.pairs(MEMORY_ONLINE_LINE, 3, async () => {
      pairs += 1;
      if (usualMib.status === 'rejected') throw usualMib.reason;
      if (pairs === 1) return { dividend: usualMib.value, divisor: deskMib };
      return {
        dividend: await starts.usualOnline(settledMemory),
        divisor: await starts.deskOnline(settledMemory),
      };
    });
    lines.end();
  },
);

async function settledMemory({ pid }: BareProgram): Promise<number> {
  await delay(SETTLED_MS);
  return useOfTree(pid).memoryMib;
}

const REST_LINES = [CPU_ONLINE_LINE, CPU_AT_REST_LINE, WAKE_UPS_LINE] as const;

/** With the others beside it, which are started while it comes to rest. */
async function lookAtRest(
  starts: Starts,
  lines: LinesOfDesk,
  desk: BareProgram,
  onlineAt: number,
): Promise<void> {
  await withUsual(starts, (usual) =>
    starts.hello(async (hello) => {
      const page = await plainPage(hello);
      await page.evaluate(FIRST_PAINT);
      page.close();
      await delay(Math.max(SETTLED_MS, onlineAt + AT_REST_MS - performance.now()));
      await measureRest(lines, { desk, usual, hello });
    }),
  );
}

interface Beside {
  desk: BareProgram;
  usual: BareProgram;
  hello: BareProgram;
}

async function measureRest(lines: LinesOfDesk, programs: Beside): Promise<void> {
  const windows: AtRest[] = [];
  // The three lines share their windows; whoever measures again gets more of them.
  const windowOf = async (index: number): Promise<AtRest> => {
    const known = windows[index];
    if (known !== undefined) return known;
    const seen = await seeWindow(programs);
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
}

/** Without a Chromium of its own on this machine, only the line that is held against it fails. */
function withUsual<T>(starts: Starts, see: (usual: BareProgram) => Promise<T>): Promise<T> {
  if (isChosen(CPU_ONLINE_LINE)) return starts.usualOnline(see);
  return starts.hello(see);
}

async function seeWindow({ desk, usual, hello }: Beside): Promise<AtRest> {
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
