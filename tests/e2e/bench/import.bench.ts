import { setTimeout as delay } from 'node:timers/promises';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { benchTitle, measureLine } from '../../bench/frame/measure-line.ts';
import { percentile } from '../../bench/frame/statistics.ts';
import { IMPORT_FRAMES } from '../../bench/lines/coming-in-lines.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';
import { chooseChat, openPast, writeExport } from '../past/support.ts';

/** Not a test: what an exported chat that comes in costs the window, beside the same window at rest. */

const LINES = Number(process.env['PAST_LINES'] ?? 20_000);
const REST_MS = 10_000;
/** What opening a page costs is not the import's. */
const SETTLED_MS = 1_000;
/** The eye sees a longer one. */
const LONG_MS = 50;

interface Frames {
  seconds: number;
  count: number;
  gaps: number[];
  longest: number;
  long: number;
  /** The window's own work without a break, of more than 50 ms. */
  tasks: number;
  longestTask: number;
  /** What the longest of its frames was busy with. */
  busyWith: string;
}

interface Watched {
  roshetaFrames?: { at: number; gaps: number[]; tasks: number[]; frames: BusyFrame[]; stop: () => void };
}

/** An entry of the kind `long-animation-frame`; TypeScript's library has none. */
interface BusyFrame {
  duration: number;
  styleAndLayoutStart: number;
  startTime: number;
  scripts: { duration: number; invoker: string; sourceFunctionName: string }[];
}

/** Begins to measure each frame and each long task of the window. */
const watch = (desk: Desk): Promise<void> =>
  desk.page.evaluate(() => {
    const gaps: number[] = [];
    const tasks: number[] = [];
    const frames: BusyFrame[] = [];
    let last = performance.now();
    let next = 0;
    const look = (now: number): void => {
      gaps.push(now - last);
      last = now;
      next = requestAnimationFrame(look);
    };
    next = requestAnimationFrame(look);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const busy = new PerformanceObserver((list) => {
      frames.push(...(list.getEntries() as unknown as BusyFrame[]));
    });
    busy.observe({ type: 'long-animation-frame' });
    const stop = (): void => {
      cancelAnimationFrame(next);
      observer.disconnect();
      busy.disconnect();
    };
    (window as Watched).roshetaFrames = { at: last, gaps, tasks, frames, stop };
  });

const watched = (desk: Desk): Promise<Frames> =>
  desk.page.evaluate((longMs) => {
    const { roshetaFrames: found } = window as Watched;
    if (found === undefined) throw new Error('nothing was measured');
    found.stop();
    const { gaps, tasks, frames } = found;
    const [busiest] = frames.toSorted((one, other) => other.duration - one.duration);
    const drawn = busiest
      ? Math.max(0, busiest.startTime + busiest.duration - busiest.styleAndLayoutStart)
      : 0;
    const scripts = busiest?.scripts.map(
      ({ duration, invoker, sourceFunctionName: name }) => `${invoker} ${name} ${duration.toFixed(0)} ms`,
    );
    return {
      busyWith: busiest
        ? `${[...(scripts ?? []), `style and layout ${drawn.toFixed(0)} ms`].join(', ')} of ${busiest.duration.toFixed(0)} ms`
        : 'nothing',
      seconds: (performance.now() - found.at) / 1000,
      count: gaps.length,
      gaps,
      longest: Math.max(0, ...gaps),
      long: gaps.filter((gap) => gap > longMs).length,
      tasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
    };
  }, LONG_MS);

function print(what: string, frames: Frames, rest: Frames): void {
  const each = ({ long, seconds }: Frames): number => (long / seconds) * 60;
  console.log(
    `  ${what}: ${frames.count} frames in ${frames.seconds.toFixed(0)} s, longest ${frames.longest.toFixed(0)} ms` +
      ` (${(frames.longest / rest.longest).toFixed(1)}× rest), over ${LONG_MS} ms ${each(frames).toFixed(1)} a minute` +
      ` (rest: ${each(rest).toFixed(1)}); the window's own long tasks: ${frames.tasks},` +
      ` longest ${frames.longestTask.toFixed(0)} ms (rest: ${rest.tasks}); busiest frame: ${frames.busyWith}`,
  );
}

test(benchTitle(IMPORT_FRAMES), async ({ desk, standIn, profile }) => {
  test.setTimeout(600_000);
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'صباح الخير' });
  await desk.openChat('منى');
  const { page } = desk;
  await watch(desk);
  await delay(REST_MS);
  const rest = await watched(desk);
  const file = writeExport(profile, 'دردشة واتساب مع +20 10 1234 5678.txt', { lines: LINES });
  await openPast(desk);
  await delay(SETTLED_MS);
  await watch(desk);
  await chooseChat(desk, file);
  await delay(SETTLED_MS);
  const preview = await watched(desk);
  await page.getByTestId('import-chat-begin').click();
  await page.getByTestId('import-chat-close').click();
  await page.getByTestId('import-chat').waitFor({ state: 'hidden' });
  await delay(SETTLED_MS);
  await watch(desk);
  await delay(REST_MS);
  const onList = await watched(desk);
  // Its own thread, which reads itself anew meanwhile.
  await page.getByTestId('past-import').first().getByRole('button', { name: 'منى', exact: true }).click();
  await page.getByTestId('message').first().waitFor();
  await delay(SETTLED_MS);
  await watch(desk);
  await page.waitForFunction(
    async () => {
      const { rosheta } = window as unknown as { rosheta: Bridge };
      const found = await rosheta.invoke('past.list', undefined);
      return found.ok && found.value[0]?.state === 'done';
    },
    undefined,
    { polling: 500, timeout: 500_000 },
  );
  // The thread is filled anew when it is quiet.
  await delay(3 * SETTLED_MS);
  const inThread = await watched(desk);
  console.log(`\nAn exported chat of ${LINES} messages comes in:`);
  print('its preview', preview, rest);
  print('the list of imports', onList, rest);
  print('its own thread', inThread, rest);
  const p95 = ({ gaps }: Frames): number => percentile(gaps, 0.95);
  await measureLine(IMPORT_FRAMES, () =>
    Object.entries({ preview, list: onList, thread: inThread }).map(([name, frames]) => ({
      name,
      pairs: [{ dividend: p95(frames), divisor: p95(rest) }],
    })),
  );
});
