import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetWanted, sayWanted } from '#renderer/ui/customer/wanted-pictures.ts';
import { createFakeBridge } from '../../support/fake-bridge/fake-bridge.ts';

const NOON = new Date('2026-03-05T12:00:00Z');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let bridge: ReturnType<typeof createFakeBridge>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  bridge = createFakeBridge();
  vi.stubGlobal('window', { rosheta: bridge });
});

afterEach(() => {
  forgetWanted();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function wantedOf(...ids: number[]): Promise<unknown[]> {
  bridge.calls.length = 0;
  for (const id of ids) sayWanted(id);
  await vi.advanceTimersByTimeAsync(200);
  return bridge.calls.filter(({ channel }) => channel === 'customers.wantPictures').map(({ input }) => input);
}

it('those that are seen are named together, and each again after a quarter of an hour', async () => {
  expect(await wantedOf(1, 2, 1)).toEqual([{ ids: [1, 2] }]);
  expect(await wantedOf(1, 3)).toEqual([{ ids: [3] }]);
  await vi.advanceTimersByTimeAsync(15 * MINUTE);
  expect(await wantedOf(1)).toEqual([{ ids: [1] }]);
});

it('a clock that is put back by a day keeps nobody from being asked for', async () => {
  await wantedOf(1);
  vi.setSystemTime(NOON.getTime() - DAY);
  await vi.advanceTimersByTimeAsync(15 * MINUTE);
  expect(await wantedOf(1)).toEqual([{ ids: [1] }]);
});

it('who was named before pictures were switched off is named again when they are wanted again', async () => {
  await wantedOf(1);
  forgetWanted();
  expect(await wantedOf(1)).toEqual([{ ids: [1] }]);
});
