import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPastReader } from '#renderer/api/cache/read-past-anew.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';

let client: QueryClient;
let reads = 0;

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  reads = 0;
  vi.spyOn(client, 'invalidateQueries').mockImplementation(async ({ queryKey } = {}) => {
    if (queryKey === queryKeys.threads) reads += 1;
  });
});
afterEach(() => {
  client.clear();
  vi.useRealTimers();
});

it('what came alone is read when nothing follows it', () => {
  const past = createPastReader(client);
  past.touched();
  vi.advanceTimersByTime(1_400);
  expect(reads).toBe(0);
  vi.advanceTimersByTime(200);
  expect(reads).toBe(1);
});

it('an import of a minute is read a few times, and once when it ends', () => {
  const past = createPastReader(client);
  for (let at = 0; at < 65_000; at += 100) {
    past.touched();
    vi.advanceTimersByTime(100);
  }
  expect(reads).toBeLessThanOrEqual(3);
  const meanwhile = reads;
  vi.advanceTimersByTime(1_500);
  expect(reads).toBe(meanwhile + 1);
  vi.advanceTimersByTime(60_000);
  expect(reads).toBe(meanwhile + 1);
});

it('a window that is closed reads nothing', () => {
  const past = createPastReader(client);
  past.touched();
  past.cancel();
  vi.advanceTimersByTime(60_000);
  expect(reads).toBe(0);
});
