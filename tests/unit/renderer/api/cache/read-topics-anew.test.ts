import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTopicReader } from '#renderer/api/cache/read-topics-anew.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first is read anew at once, and what a burst touches after it once, in the end', () => {
  const client = new QueryClient();
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  const read = (): unknown[] => invalidate.mock.calls.splice(0).map(([filters]) => filters?.queryKey);
  const topics = createTopicReader(client);
  topics.touched(['tickets']);
  expect(read()).toEqual([queryKeys.topic('tickets')]);
  for (let each = 0; each < 80; each += 1) topics.touched(['tickets', 'reminders']);
  expect(read()).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(read()).toEqual([queryKeys.topic('tickets'), queryKeys.topic('reminders')]);
  topics.touched(['tickets']);
  expect(read()).toEqual([queryKeys.topic('tickets')]);
});
