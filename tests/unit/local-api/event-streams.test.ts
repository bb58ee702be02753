import type { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { EventStreams } from '#main/local-api/event-streams.ts';

function openStreams(): EventStreams {
  const streams = new EventStreams();
  onTestFinished(() => streams.close());
  return streams;
}

const read = (stream: PassThrough | undefined): string => String(stream?.read() ?? '');
const lastId = (text: string): string =>
  text
    .match(/id: (\S+)/g)
    ?.at(-1)
    ?.slice(4) ?? '';

test('who comes back goes on where they were', () => {
  const streams = openStreams();
  const first = streams.open(undefined, 1);
  streams.send('message.created', { id: 1 });
  const heard = read(first);
  expect(heard).toContain('event: message.created\ndata: {"id":1}\n\n');
  streams.send('message.created', { id: 2 });
  const back = read(streams.open(lastId(heard), 1));
  expect(back).toContain('{"id":2}');
  expect(back).not.toContain('{"id":1}');
});

test('who missed too much, or comes from before a start, is told to read anew', () => {
  const streams = openStreams();
  for (let id = 0; id <= 501; id += 1) streams.send('message.created', { id });
  const last = lastId(read(streams.open('gone-1', 1)));
  expect(read(streams.open('gone-1', 1))).toContain('event: reset');
  expect(read(streams.open(last.replace(/\d+$/, '1'), 1))).toContain('event: reset');
  expect(read(streams.open(last, 1))).not.toContain('event: reset');
});

test('a revoked key loses its streams, the others keep theirs, and there are only so many', () => {
  const streams = openStreams();
  const revoked = streams.open(undefined, 1);
  const kept = streams.open(undefined, 2);
  streams.closeOf(1);
  expect(revoked?.writableEnded).toBe(true);
  expect(kept?.writableEnded).toBe(false);
  for (let count = 2; count < 16; count += 1) streams.open(undefined, 2);
  expect(streams.open(undefined, 2)).toBeUndefined();
});

test('who reads nothing is cut off, and who comes back to a lot is not for that', () => {
  const streams = openStreams();
  const silent = streams.open(undefined, 1);
  const big = 'x'.repeat(100_000);
  streams.send('message.created', { text: 'first' });
  const first = lastId(read(streams.open('gone-1', 1)));
  for (let count = 0; count < 20; count += 1) streams.send('message.created', { text: big });
  expect(silent?.destroyed).toBe(true);
  const back = streams.open(first, 1);
  streams.send('message.created', { text: 'next' });
  expect(back?.destroyed).toBe(false);
  for (let count = 0; count < 40; count += 1) streams.send('message.created', { text: big });
  expect(back?.destroyed).toBe(true);
});
