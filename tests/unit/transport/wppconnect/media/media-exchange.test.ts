import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { describe, expect, it, vi } from 'vitest';
import { MediaExchange, SIZE_HEADER } from '#main/transport/wppconnect/media/media-exchange.ts';
import { posted, postedStream } from '../support/page-transfer.ts';

const streamOf = (...parts: string[]): Readable => Readable.from(parts.map((part) => Buffer.from(part)));
const offered = (exchange: MediaExchange, open: () => Readable, sizeBytes = 6) =>
  exchange.offer({ open, sizeBytes, onProgress: () => {} });

/** A stream that gives its first part and then waits for the test. */
function stalled(): { stream: Readable; closed: Promise<unknown> } {
  const stream = new Readable({ read() {} });
  stream.push('half');
  return { stream, closed: new Promise((resolve) => stream.once('close', () => resolve(stream.errored))) };
}

describe('a file for the page', () => {
  it('comes whole, with its size, and tells how far it is', async () => {
    const exchange = new MediaExchange();
    const onProgress = vi.fn<(doneBytes: number) => void>();
    const { url } = exchange.offer({ open: () => streamOf('one', 'two'), sizeBytes: 6, onProgress });
    const response = await exchange.handle(new Request(url));
    expect(response.headers.get('content-length')).toBe('6');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://web.whatsapp.com');
    expect(await response.text()).toBe('onetwo');
    expect(onProgress.mock.calls).toEqual([[3], [6]]);
  });

  it('is opened only when the page asks, and its address counts once', async () => {
    const exchange = new MediaExchange();
    const open = vi.fn<() => Readable>(() => streamOf('onetwo'));
    const { url } = offered(exchange, open);
    expect(open).not.toHaveBeenCalled();
    await (await exchange.handle(new Request(url))).text();
    expect((await exchange.handle(new Request(url))).status).toBe(404);
    expect(open).toHaveBeenCalledOnce();
  });

  it('breaks for the page when it cannot be opened or read to its end', async () => {
    const exchange = new MediaExchange();
    const missing = offered(exchange, () => {
      throw new Error('ENOENT');
    });
    await expect((await exchange.handle(new Request(missing.url))).text()).rejects.toThrow('ENOENT');
    const damaged = offered(exchange, () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('one');
          throw new Error('damaged media file');
        })(),
      ),
    );
    await expect((await exchange.handle(new Request(damaged.url))).text()).rejects.toThrow('damaged');
  });

  it('is cut when the transfer is closed in the middle', async () => {
    const exchange = new MediaExchange();
    const { stream, closed } = stalled();
    const transfer = offered(exchange, () => stream);
    const response = await exchange.handle(new Request(transfer.url));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(Buffer.from((await reader.read()).value as Uint8Array).toString()).toBe('half');
    const rest = reader.read();
    transfer.close();
    await expect(rest).rejects.toThrow('the transfer was closed');
    expect(await closed).toMatchObject({ message: 'the transfer was closed' });
  });

  it('is let go of when the page gives up in the middle', async () => {
    const exchange = new MediaExchange();
    const stream = streamOf(...Array.from({ length: 100 }, () => 'x'.repeat(64 * 1024)));
    const closed = new Promise((resolve) => stream.once('close', resolve));
    const { url } = offered(exchange, () => stream);
    const response = await exchange.handle(new Request(url));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    await closed;
    expect(stream.readableEnded).toBe(false);
  });

  it('is cut when it is closed between the question and the first byte', async () => {
    const exchange = new MediaExchange();
    const transfer = offered(exchange, () => stalled().stream);
    const body = (await exchange.handle(new Request(transfer.url))).text();
    transfer.close();
    await expect(body).rejects.toThrow('the transfer was closed');
  });

  it('is not there any more once it was closed', async () => {
    const exchange = new MediaExchange();
    const open = vi.fn<() => Readable>();
    const transfer = offered(exchange, open);
    transfer.close();
    transfer.close();
    expect((await exchange.handle(new Request(transfer.url))).status).toBe(404);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a file from the page', () => {
  it('is received whole, and only then the page is told', async () => {
    const exchange = new MediaExchange();
    const received = Promise.withResolvers<string>();
    const kept = Promise.withResolvers<void>();
    const { url } = exchange.expect(async (bytes) => {
      received.resolve(await text(bytes));
      await kept.promise;
    });
    const answered = vi.fn<(status: number) => void>();
    const answer = exchange.handle(posted(url, ['one', 'two'], 6)).then(({ status }) => answered(status));
    expect(await received.promise).toBe('onetwo');
    expect(answered).not.toHaveBeenCalled();
    kept.resolve();
    await answer;
    expect(answered).toHaveBeenCalledExactlyOnceWith(204);
  });

  it.each([
    ['half of it came', 7, '6 of 7 bytes came'],
    ['more came than was said', 5, '6 of 5 bytes came'],
    ['nothing was to come', 0, '6 of 0 bytes came'],
  ])('fails for who receives it and for the page when %s', async (_when, sizeBytes, message) => {
    const exchange = new MediaExchange();
    const failed = vi.fn<(error: Error) => void>();
    const { url } = exchange.expect(async (bytes) => {
      await text(bytes).catch((error: Error) => {
        failed(error);
        throw error;
      });
    });
    expect((await exchange.handle(posted(url, ['onetwo'], sizeBytes))).status).toBe(500);
    expect(failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message }));
  });

  it('is a file although it is empty', async () => {
    const exchange = new MediaExchange();
    const seen = Promise.withResolvers<string>();
    const { url } = exchange.expect(async (bytes) => seen.resolve(await text(bytes)));
    expect((await exchange.handle(posted(url, [], 0))).status).toBe(204);
    expect(await seen.promise).toBe('');
  });

  it.each(['', 'many', '1.5', '1e400'])('is refused with the size “%s”, unread', async (size) => {
    const exchange = new MediaExchange();
    const { url } = exchange.expect(() => expect.unreachable());
    // An empty header would count as the size 0.
    const request =
      size === '' ? new Request(url, { method: 'POST', body: 'onetwo' }) : posted(url, ['onetwo'], size);
    expect((await exchange.handle(request)).status).toBe(400);
  });

  it('is refused without a body', async () => {
    const exchange = new MediaExchange();
    const { url } = exchange.expect(() => expect.unreachable());
    const request = new Request(url, { method: 'POST', headers: { [SIZE_HEADER]: '0' } });
    expect((await exchange.handle(request)).status).toBe(400);
  });

  it('tells the page no more than that it failed when it cannot be kept', async () => {
    const exchange = new MediaExchange();
    const { url } = exchange.expect(async () => {
      throw new Error('disk-full at /home/somebody');
    });
    const response = await exchange.handle(posted(url, ['onetwo'], 6));
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
  });

  it('ends for who receives it when the transfer is closed in the middle', async () => {
    const exchange = new MediaExchange();
    const [begun, closed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ended = vi.fn<(error: unknown) => void>();
    const transfer = exchange.expect(async (bytes) => {
      try {
        for await (const _part of bytes) {
          begun.resolve();
          await closed.promise;
        }
      } catch (error) {
        ended(error);
        throw error;
      }
    });
    const answer = exchange.handle(posted(transfer.url, ['half', 'rest'], 8));
    await begun.promise;
    transfer.close();
    closed.resolve();
    expect((await answer).status).toBe(500);
    expect(ended).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'the transfer was closed' }),
    );
  });

  it('ends for who receives it when the transfer is closed while the page is silent', async () => {
    const exchange = new MediaExchange();
    const begun = Promise.withResolvers<void>();
    const ended = vi.fn<(error: unknown) => void>();
    const transfer = exchange.expect(async (bytes) => {
      bytes.once('data', () => begun.resolve());
      await finished(bytes).catch((error: unknown) => {
        ended(error);
        throw error;
      });
    });
    const silent = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('half')) });
    const answer = exchange.handle(postedStream(transfer.url, silent, 8));
    await begun.promise;
    transfer.close();
    expect((await answer).status).toBe(500);
    expect(ended).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'the transfer was closed' }),
    );
  });

  it('that could not be kept is closed afterwards without an error that nobody hears', async () => {
    const exchange = new MediaExchange();
    const transfer = exchange.expect(() => Promise.reject(new Error('no room')));
    expect((await exchange.handle(posted(transfer.url, ['abc'], 3))).status).toBe(500);
    transfer.close();
    // An error that nobody listens to would come up by the next turn, and fail the run of the tests.
    await new Promise(setImmediate);
  });

  it('ends for who receives it when the page goes in the middle', async () => {
    const exchange = new MediaExchange();
    const { url } = exchange.expect(async (bytes) => void (await text(bytes)));
    let isSecond = false;
    const source = new ReadableStream({
      pull(controller) {
        if (isSecond) controller.error(new Error('the page is gone'));
        else controller.enqueue(Buffer.from('half'));
        isSecond = true;
      },
    });
    expect((await exchange.handle(postedStream(url, source, 8))).status).toBe(500);
  });
});

describe('two at once', () => {
  it('do not get each other’s bytes, nor each other’s end', async () => {
    const exchange = new MediaExchange();
    const first = stalled();
    const one = offered(exchange, () => first.stream, 9);
    const other = offered(exchange, () => streamOf('other'), 5);
    expect(one.url).not.toBe(other.url);
    const halfway = await exchange.handle(new Request(one.url));
    const reader = (halfway.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    one.close();
    expect(await (await exchange.handle(new Request(other.url))).text()).toBe('other');
    await expect(reader.read()).rejects.toThrow('the transfer was closed');
  });

  it('go in both directions, each with its own address', async () => {
    const exchange = new MediaExchange();
    const taken = Promise.withResolvers<string>();
    const out = offered(exchange, () => streamOf('onetwo'));
    const back = exchange.expect(async (bytes) => taken.resolve(await text(bytes)));
    const [given, answered] = await Promise.all([
      exchange.handle(new Request(out.url)),
      exchange.handle(posted(back.url, ['back'], 4)),
    ]);
    expect([await given.text(), await taken.promise, answered.status]).toEqual(['onetwo', 'back', 204]);
  });
});

describe('what is not meant', () => {
  it('is not there: another address, the other direction, another method', async () => {
    const exchange = new MediaExchange();
    const statuses = async (url: string, request: Request): Promise<number[]> => [
      (await exchange.handle(request)).status,
      (await exchange.handle(new Request(url))).status,
    ];
    const out = offered(exchange, () => expect.unreachable());
    // Whoever knows the address and misuses it has used it up.
    expect(await statuses(out.url, posted(out.url, ['x'], 1))).toEqual([404, 404]);
    const back = exchange.expect(() => expect.unreachable());
    expect(await statuses(back.url, new Request(back.url))).toEqual([404, 404]);
    const guessed = 'wa-media://00000000-0000-4000-8000-000000000000/';
    expect(await statuses(guessed, new Request(guessed, { method: 'PUT' }))).toEqual([404, 404]);
  });

  it('asking beforehand uses no address up', async () => {
    const exchange = new MediaExchange();
    const { url } = exchange.expect(async (bytes) => void (await text(bytes)));
    const preflight = await exchange.handle(new Request(url, { method: 'OPTIONS' }));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe(SIZE_HEADER);
    expect((await exchange.handle(posted(url, ['one'], 3))).status).toBe(204);
  });
});
