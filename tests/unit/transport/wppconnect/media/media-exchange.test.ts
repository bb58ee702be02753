import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MediaExchange, SIZE_HEADER } from '#main/transport/wppconnect/media/media-exchange.ts';

const get = (url: string): Request => new Request(url);
const post = (url: string, body: string | null, size?: string): Request =>
  new Request(url, { method: 'POST', body, headers: size === undefined ? {} : { [SIZE_HEADER]: size } });

/** A file for the page, and how far the page has got with it. */
function offered(exchange: MediaExchange, open = () => Readable.from([Buffer.from('abc')])) {
  const progress: number[] = [];
  const transfer = exchange.offer({ open, sizeBytes: 3, onProgress: (done) => progress.push(done) });
  return { transfer, progress };
}

/** A file from the page, and what came of it. */
function expected(exchange: MediaExchange) {
  const received: string[] = [];
  const transfer = exchange.expect(async (bytes) => {
    received.push(Buffer.concat(await bytes.toArray()).toString());
  });
  return { transfer, received };
}

describe('a file on its way to the page', () => {
  it('is given once, with its progress', async () => {
    const exchange = new MediaExchange();
    const { transfer, progress } = offered(exchange);
    expect(await (await exchange.handle(get(transfer.url))).text()).toBe('abc');
    expect(progress).toEqual([3]);
    expect((await exchange.handle(get(transfer.url))).status).toBe(404);
  });

  it('is not used up by the question that a browser asks first', async () => {
    const exchange = new MediaExchange();
    const { transfer } = offered(exchange);
    expect((await exchange.handle(new Request(transfer.url, { method: 'OPTIONS' }))).status).toBe(204);
    expect((await exchange.handle(get(transfer.url))).status).toBe(200);
  });

  it('is not there any more once it was closed', async () => {
    const exchange = new MediaExchange();
    const { transfer } = offered(exchange);
    transfer.close();
    expect((await exchange.handle(get(transfer.url))).status).toBe(404);
  });

  it('is cut when it is closed while its bytes flow', async () => {
    const exchange = new MediaExchange();
    const begun = Promise.withResolvers<void>();
    const { transfer } = offered(exchange, () => new Readable({ read: () => begun.resolve() }));
    const body = (await exchange.handle(get(transfer.url))).text();
    await begun.promise;
    transfer.close();
    await expect(body).rejects.toThrow('the transfer was closed');
  });

  it('is cut when it is closed between the question and the first byte', async () => {
    const exchange = new MediaExchange();
    const { transfer } = offered(exchange, () => new Readable({ read() {} }));
    const body = (await exchange.handle(get(transfer.url))).text();
    transfer.close();
    await expect(body).rejects.toThrow('the transfer was closed');
  });

  it('fails for the page when it cannot be read here', async () => {
    const exchange = new MediaExchange();
    const { transfer } = offered(exchange, () =>
      Readable.from(
        (function* () {
          yield Buffer.from('a');
          throw new Error('damaged');
        })(),
      ),
    );
    await expect((await exchange.handle(get(transfer.url))).text()).rejects.toThrow();
  });

  it('cannot be written to', async () => {
    const exchange = new MediaExchange();
    const { transfer } = offered(exchange);
    expect((await exchange.handle(post(transfer.url, 'abc', '3'))).status).toBe(404);
  });
});

describe('a file on its way from the page', () => {
  it('is taken once', async () => {
    const exchange = new MediaExchange();
    const { transfer, received } = expected(exchange);
    expect((await exchange.handle(post(transfer.url, 'abc', '3'))).status).toBe(204);
    expect((await exchange.handle(post(transfer.url, 'abc', '3'))).status).toBe(404);
    expect(received).toEqual(['abc']);
  });

  it('is refused when it is shorter or longer than announced', async () => {
    for (const size of ['2', '4']) {
      const exchange = new MediaExchange();
      const { transfer, received } = expected(exchange);
      expect((await exchange.handle(post(transfer.url, 'abc', size))).status).toBe(500);
      expect(received).toEqual([]);
    }
  });

  it.each([undefined, 'many', '1.5'])('is refused with the size %s', async (size) => {
    const exchange = new MediaExchange();
    const { transfer, received } = expected(exchange);
    expect((await exchange.handle(post(transfer.url, 'abc', size))).status).toBe(400);
    expect(received).toEqual([]);
  });

  it('is refused when it cannot be kept here, and the closing afterwards harms nobody', async () => {
    const exchange = new MediaExchange();
    const transfer = exchange.expect(() => Promise.reject(new Error('no room')));
    expect((await exchange.handle(post(transfer.url, 'abc', '3'))).status).toBe(500);
    transfer.close();
    // An error that nobody listens to would come up by the next turn, and fail the run of the tests.
    await new Promise(setImmediate);
  });
});

it('gives nobody anything who guesses an address', async () => {
  const exchange = new MediaExchange();
  const { transfer } = offered(exchange);
  const guess = transfer.url.replace(/\/\/[^/]+/, '//00000000-0000-4000-8000-000000000000');
  expect((await exchange.handle(get(guess))).status).toBe(404);
});
