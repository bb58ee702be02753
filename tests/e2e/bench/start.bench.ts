import { setTimeout as delay } from 'node:timers/promises';
import type { Pair } from '../../bench/frame/line.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { FIRST_PAINT_LINE, MEMORY_BEFORE_LINE, QR_LINE } from '../../bench/lines/app-lines.ts';
import { test } from '../support/place-fixtures.ts';
import type { BareProgram } from './support/bare-program.ts';
import { LinesOfDesk } from './support/measure-lines.ts';
import { useOfTree } from './support/process-tree.ts';
import { deskPage, plainPage } from './support/programs.ts';
import { DESK_READY, DESK_SHOWS_QR, FIRST_PAINT, SIGN_IN, USUAL_SHOWS_QR } from './support/seen-in-page.ts';
import { Starts } from './support/starts.ts';

/** Not a test: how soon a program that was started shows something, and what it costs before WhatsApp begins. */

/** What a program still does by itself right after its start is nobody's rest. */
const SETTLED_MS = 2_500;

test(benchTitle(FIRST_PAINT_LINE, MEMORY_BEFORE_LINE, QR_LINE), async ({ standIn, profile }) => {
  test.setTimeout(600_000);
  const starts = await Starts.prepare(profile, standIn);
  const lines = new LinesOfDesk();
  await lines.pairs(FIRST_PAINT_LINE, 12, () => firstPaint(starts));
  await lines.pairs(MEMORY_BEFORE_LINE, 3, () => memoryBefore(starts));
  await lines.pairs(QR_LINE, 5, () => untilQr(starts));
  lines.end();
});

const firstPaint = async (starts: Starts): Promise<Pair> => ({
  dividend: await starts.desk(async (desk) => paintedAfter(desk, await deskPage(desk))),
  divisor: await starts.hello(async (hello) => paintedAfter(hello, await plainPage(hello))),
});

async function paintedAfter(
  { startedAt }: BareProgram,
  page: Awaited<ReturnType<typeof plainPage>>,
): Promise<number> {
  return (await page.evaluate<number>(FIRST_PAINT)) - startedAt;
}

const memoryBefore = async (starts: Starts): Promise<Pair> => ({
  dividend: await starts.desk(async (desk) => {
    await (await deskPage(desk)).evaluate(DESK_READY);
    return settledMemory(desk);
  }, true),
  divisor: await starts.hello(async (hello) => {
    await (await plainPage(hello)).evaluate(FIRST_PAINT);
    return settledMemory(hello);
  }),
});

async function settledMemory(program: BareProgram): Promise<number> {
  await delay(SETTLED_MS);
  return useOfTree(program.pid).memoryMib;
}

const untilQr = async (starts: Starts): Promise<Pair> => ({
  dividend: await starts.usual(async (usual) => {
    const page = await plainPage(usual);
    return (await page.evaluate<number>(USUAL_SHOWS_QR)) - usual.startedAt;
  }),
  divisor: await starts.desk(async (desk) => {
    const page = await deskPage(desk);
    await page.evaluate(DESK_READY);
    await page.evaluate(SIGN_IN);
    return (await page.evaluate<number>(DESK_SHOWS_QR)) - desk.startedAt;
  }),
});
