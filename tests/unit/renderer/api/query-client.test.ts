import { MutationObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { InvokeError } from '#renderer/api/invoke.ts';
import { createQueryClient, SHOWS_OWN_ERROR } from '#renderer/api/query-client.ts';

const refused = () => Promise.reject(new InvokeError('not-connected'));

async function failing(options: { meta?: typeof SHOWS_OWN_ERROR; closes?: boolean }): Promise<unknown[]> {
  const show = vi.fn();
  const observer = new MutationObserver(createQueryClient(show), { mutationFn: refused, ...options });
  const close = observer.subscribe(() => {});
  const done = observer.mutate().catch(() => {});
  if (options.closes === true) close();
  await done;
  return show.mock.calls.flat();
}

test('what fails is said, and in its own place where it has one', async () => {
  expect(await failing({})).toEqual(['not-connected']);
  expect(await failing({ meta: SHOWS_OWN_ERROR })).toEqual([]);
});

test('a dialog that was closed meanwhile keeps nothing to itself', async () => {
  expect(await failing({ meta: SHOWS_OWN_ERROR, closes: true })).toEqual(['not-connected']);
});
