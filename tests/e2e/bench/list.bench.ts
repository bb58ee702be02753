import { setTimeout as delay } from 'node:timers/promises';
import { INVOKE_PREFIX, type Bridge } from '#shared/ipc/bridge.ts';
import type { BenchContext } from '../../bench/frame/context.ts';
import { pairsOfAsync } from '../../bench/frame/interleave.ts';
import type { Pair } from '../../bench/frame/line.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { ARRIVAL_LINE, BURST_LINE, IPC_LINE, LIST_LAYOUT_LINE } from '../../bench/lines/app-lines.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { countShown, framesOf, takeArrivals, watchArrivals } from './support/arrivals.ts';
import { customerAt, deskSizes, layDatabase } from './support/long-desk.ts';
import { LinesOfDesk } from './support/measure-lines.ts';
import { pastTimes } from './support/past-times.ts';

/** Not a test: the list of a desk with ten thousand chats, and what comes into it. */

const ARRIVALS = 60;
const BURST = 1_000;
const BURST_MS = 10_000;
const CALLS = 50;

test(
  benchTitle(LIST_LAYOUT_LINE, IPC_LINE, ARRIVAL_LINE, BURST_LINE),
  async ({ openDesk, standIn, profile }) => {
    test.setTimeout(600_000);
    const { few } = deskSizes();
    layDatabase(profile, few);
    const desk = await openDesk();
    await standIn.scan();
    await desk.waitForPhase('online');
    await desk.page.getByTestId('chat-item').first().waitFor();
    const lines = new LinesOfDesk();
    await lines.pairs(LIST_LAYOUT_LINE, 5, () => layOut(desk, few.conversations));
    await measureCalls(desk, lines);
    const writer = new Writer(standIn, few.conversations);
    await watchArrivals(desk, String.raw`قياس \d+;`);
    await lines.line(ARRIVAL_LINE, (context) => arrivals(desk, writer, context));
    await lines.line(BURST_LINE, () => burst(desk, writer));
    lines.end();
  },
);

/** The same rows in the same stylesheet, from nothing: as many as there are chats, and as many as the desk draws. */
const layOut = (desk: Desk, chats: number): Promise<Pair> =>
  desk.page.evaluate((count) => {
    const list = document.querySelector<HTMLElement>('[data-testid="chat-list"]');
    const row = list?.querySelector<HTMLElement>('[data-testid="chat-item"]');
    if (!list || !row?.parentElement) throw new Error('no list');
    const timeOf = (shown: HTMLElement): number => {
      shown.style.display = 'none';
      void document.body.offsetHeight;
      const begun = performance.now();
      shown.style.display = '';
      void document.body.offsetHeight;
      return performance.now() - begun;
    };
    const plain = document.createElement('div');
    plain.className = list.className;
    plain.style.overflow = 'auto';
    const copies = document.createDocumentFragment();
    for (let index = 0; index < count; index += 1) copies.append(row.cloneNode(true));
    plain.append(copies);
    list.after(plain);
    list.hidden = true;
    const dividend = timeOf(plain);
    plain.remove();
    list.hidden = false;
    return { dividend, divisor: timeOf(list) };
  }, chats);

async function measureCalls(desk: Desk, lines: LinesOfDesk): Promise<void> {
  await desk.app.evaluate(
    ({ ipcMain }, channel) => ipcMain.handle(channel, () => undefined),
    `${INVOKE_PREFIX}bench.empty`,
  );
  const conversationId = Number(
    await desk.page.getByTestId('chat-item').first().getAttribute('data-conversation-id'),
  );
  await lines.pairs(IPC_LINE, 20, () =>
    desk.page.evaluate(
      async ({ calls, id }) => {
        const { rosheta } = window as unknown as { rosheta: Bridge };
        const timeOf = async (call: () => Promise<unknown>): Promise<number> => {
          const begun = performance.now();
          for (let index = 0; index < calls; index += 1) await call();
          return (performance.now() - begun) / calls;
        };
        return {
          // As the window's own calls: the text is opened by whoever asked.
          dividend: await timeOf(async () => {
            const carried = await rosheta.ask('messages.list', { conversationId: id });
            return JSON.parse(carried as string) as unknown;
          }),
          divisor: await timeOf(() => rosheta.ask('bench.empty' as 'app.info', undefined)),
        };
      },
      { calls: CALLS, id: conversationId },
    ),
  );
}

/** Customers who write one after the other, each of them seldom. */
class Writer {
  readonly #standIn: StandIn;
  readonly #customers: number;
  readonly #timeOf = pastTimes();
  written = 0;

  constructor(standIn: StandIn, customers: number) {
    this.#standIn = standIn;
    this.#customers = customers;
  }

  write(): void {
    const from = customerAt((this.written * 37) % this.#customers);
    const text = `قياس ${this.written};`;
    this.#standIn.customerWrites({ from, text, timestampSeconds: this.#timeOf(this.written) });
    this.written += 1;
  }
}

async function untilShown(desk: Desk, count: number): Promise<void> {
  await expect
    .poll(() => countShown(desk), { intervals: [20], timeout: 60_000 })
    .toBeGreaterThanOrEqual(count);
}

async function arrivals(desk: Desk, writer: Writer, context: BenchContext): Promise<Pair[]> {
  await takeArrivals(desk);
  return pairsOfAsync(context, ARRIVALS, async () => {
    const before = await countShown(desk);
    writer.write();
    await untilShown(desk, before + 1);
    const [arrival] = (await takeArrivals(desk)).arrivals;
    if (!arrival) throw new Error('a message was shown that main has not told of');
    return { dividend: framesOf(arrival), divisor: 1 };
  });
}

async function burst(desk: Desk, writer: Writer): Promise<Pair[]> {
  await takeArrivals(desk);
  const begun = performance.now();
  for (let each = 0; each < BURST; each += 1) {
    await delay(Math.max(0, begun + (each * BURST_MS) / BURST - performance.now()));
    writer.write();
  }
  const last = `قياس ${writer.written - 1};`;
  await desk.chat(last).waitFor({ timeout: 120_000 });
  const { arrivals: seen, frameGaps } = await takeArrivals(desk);
  const long = frameGaps.filter((gap) => gap > 100).length;
  console.log(`  a burst: ${seen.length} messages, ${frameGaps.length} frames, ${long} of them over 100 ms`);
  return seen.map((arrival) => ({ dividend: framesOf(arrival), divisor: 1 }));
}
