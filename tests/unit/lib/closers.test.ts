import { expect, it, vi } from 'vitest';
import { Closers } from '#main/lib/closers.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

function open() {
  const error = vi.fn<(message: string, cause: unknown) => void>();
  const closed: string[] = [];
  const closers = new Closers({ ...silentLog, error });
  const add = (name: string, close: () => unknown = () => closed.push(name)): void =>
    closers.add(name, close);
  return { closers, closed, error, add };
}

it('closes in reverse order, each when the one before is closed', async () => {
  const { closers, closed, add } = open();
  const slow = Promise.withResolvers<void>();
  add('the store');
  add('the outbox', async () => {
    await slow.promise;
    closed.push('the outbox');
  });
  add('the window');
  const closing = closers.close();
  await new Promise(setImmediate);
  expect(closed).toEqual(['the window']);
  slow.resolve();
  await closing;
  expect(closed).toEqual(['the window', 'the outbox', 'the store']);
});

it('closes the rest when one fails, names it in the log, and says in the end that it is not complete', async () => {
  const { closers, closed, error, add } = open();
  add('the store');
  add('the outbox', () => Promise.reject(new Error('stuck')));
  add('the clocks', () => {
    throw new Error('broken');
  });
  add('the window');
  await expect(closers.close()).rejects.toMatchObject({
    name: 'AggregateError',
    errors: [new Error('broken'), new Error('stuck')],
  });
  expect(closed).toEqual(['the window', 'the store']);
  expect(error.mock.calls.map(([message]) => message)).toEqual([
    'the clocks could not be closed',
    'the outbox could not be closed',
  ]);
});

it('closes everything once, however often it is asked', async () => {
  const { closers, closed, add } = open();
  add('the store');
  await Promise.all([closers.close(), closers.close()]);
  await closers.close();
  expect(closed).toEqual(['the store']);
});

it('closes what is opened while everything is being closed', async () => {
  const { closers, closed, add } = open();
  add('the store');
  add('the outbox', () => add('what came late'));
  await closers.close();
  expect(closed).toEqual(['what came late', 'the store']);
});

it('takes nothing any more once everything is closed', async () => {
  const { closers, add } = open();
  await closers.close();
  expect(() => add('the store')).toThrow('everything is closed already: the store');
});
