import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchOnce } from '#main/updates/wa-js/get.ts';
import { getBytes } from '#main/updates/wa-js/get.ts';
import { lookForWaJs, type Found } from '#main/updates/wa-js/look-for-wa-js.ts';
import { WaJsRefused, type WaJsManifest } from '#main/updates/wa-js/manifest.ts';
import { LocalFeed } from './support/local-feed.ts';

/** Node's fetch, kept from following redirects as netFetchOnce is. */
const fetchOnce: FetchOnce = (url, signal) => fetch(url, { redirect: 'manual', signal });

let feed: LocalFeed;
let taken: { manifest: WaJsManifest; script: string }[];
beforeEach(async () => {
  feed = await LocalFeed.start();
  taken = [];
});
afterEach(() => feed.stop());

function look({ newest = '4.6.0', rosheta = '0.1.0', key = feed.keys.publicKey } = {}): Promise<Found> {
  return lookForWaJs({
    folder: feed.folder,
    key,
    rosheta,
    fetchOnce,
    newest: async () => newest,
    add: async (manifest, script) => void taken.push({ manifest, script: script.toString() }),
  });
}

describe('lookForWaJs', () => {
  it('takes a newer wa-js', async () => {
    const manifest = feed.offer('4.6.1', 'newer');
    expect(await look()).toBe('taken');
    expect(taken).toEqual([{ manifest, script: 'newer' }]);
  });

  it('finds nothing in a feed without wa-js', async () => {
    expect(await look()).toBe('nothing-newer');
  });

  it.each(['4.6.2', '4.6.1', '4.5.9', '4.6.2-alpha.0'])(
    'leaves the signed %s where it is when 4.6.2 is here, and does not even fetch it',
    async (version) => {
      feed.offer(version, 'older');
      expect(await look({ newest: '4.6.2' })).toBe('nothing-newer');
      expect(feed.asked).toEqual(['/wa-js.json']);
    },
  );

  it('leaves one that needs a newer Rosheta where it is', async () => {
    feed.offer('4.6.1', 'newer', '0.2.0');
    expect(await look({ rosheta: '0.1.9' })).toBe('needs-newer-rosheta');
    expect(feed.asked).toEqual(['/wa-js.json']);
    expect(await look({ rosheta: '0.2.0' })).toBe('taken');
  });

  it('fetches nothing on the word of a manifest that somebody else signed', async () => {
    feed.offer('4.6.1', 'forged');
    await expect(look({ key: generateKeyPairSync('ed25519').publicKey })).rejects.toThrow(WaJsRefused);
    expect(feed.asked).toEqual(['/wa-js.json']);
    expect(taken).toEqual([]);
  });

  it.each([
    ['cut off', 'new'],
    ['longer', 'newer!'],
    ['another of the same length', 'never'],
    ['empty', ''],
  ])('refuses a file that is %s', async (_what, text) => {
    const { file } = feed.offer('4.6.1', 'newer');
    feed.files.set(`/${file}`, text);
    await expect(look()).rejects.toThrow(WaJsRefused);
    expect(taken).toEqual([]);
  });

  it('fails when the file is missing or the line breaks, and takes it the next time', async () => {
    const { file } = feed.offer('4.6.1', 'newer');
    feed.files.delete(`/${file}`);
    await expect(look()).rejects.toThrow('has no');
    feed.files.set(`/${file}`, (_request, response) => {
      response.writeHead(200, { 'content-length': 5 });
      response.write('ne', () => response.destroy());
    });
    await expect(look()).rejects.toThrow(Error);
    expect(taken).toEqual([]);
    feed.files.set(`/${file}`, 'newer');
    expect(await look()).toBe('taken');
  });
});

describe('getBytes', () => {
  const get = (path: string, timeoutMs = 10_000) =>
    getBytes(new URL(path, feed.folder).href, { fetchOnce, maxBytes: 1_000, timeoutMs });

  it('stops reading what is too much, although nothing says how long it is', async () => {
    let stopped: (() => void) | undefined;
    const closed = new Promise<void>((resolve) => (stopped = resolve));
    feed.files.set('/endless', (_request, response) => {
      response.on('close', () => stopped?.());
      const more = (): void => void response.write(Buffer.alloc(10_000), (error) => error || more());
      more();
    });
    await expect(get('endless')).rejects.toThrow('more than 1000 bytes');
    await closed;
  });

  it('gives up on a server that goes silent in the middle', async () => {
    feed.files.set('/silent', (_request, response) => void response.write('some'));
    await expect(get('silent', 300)).rejects.toThrow(/timeout|timed out/i);
  });

  it('follows redirects within this PC', async () => {
    feed.files.set('/there', 'here');
    feed.files.set('/moved', (_request, response) => response.writeHead(302, { location: '/there' }).end());
    expect((await get('moved'))?.toString()).toBe('here');
  });

  it('follows no redirect to http', async () => {
    feed.files.set('/away', (_request, response) =>
      response.writeHead(302, { location: 'http://updates.example.org/' }).end(),
    );
    await expect(get('away')).rejects.toThrow('not secure enough');
  });

  it('follows redirects from https to https, and not from there to this PC', async () => {
    const hops: string[] = [];
    const redirecting =
      (...locations: string[]): FetchOnce =>
      async (url) => {
        hops.push(url);
        const location = locations.shift();
        return location === undefined
          ? new Response('found')
          : new Response(null, { status: 302, headers: { location } });
      };
    const options = { maxBytes: 10, timeoutMs: 10_000 };
    const start = 'https://updates.example.org/wa-js.json';
    const fetchOnce = redirecting('https://files.example.org/1');
    expect((await getBytes(start, { ...options, fetchOnce }))?.toString()).toBe('found');
    expect(hops).toEqual([start, 'https://files.example.org/1']);
    for (const location of ['http://127.0.0.1/', 'http://files.example.org/1', 'file:///etc/hosts']) {
      await expect(getBytes(start, { ...options, fetchOnce: redirecting(location) })).rejects.toThrow(
        WaJsRefused,
      );
    }
  });

  it('ends when the feed redirects for ever', async () => {
    feed.files.set('/round', (_request, response) => response.writeHead(302, { location: '/round' }).end());
    await expect(get('round')).rejects.toThrow('without an end');
  });

  it.each([
    'http://updates.example.org/',
    'http://localhost/',
    'ftp://127.0.0.1/',
    'http://127.0.0.1.example.org/',
  ])('does not even ask %s', async (address) => {
    const fetchOnce = (): never => expect.unreachable('it asked');
    await expect(getBytes(address, { fetchOnce, maxBytes: 1, timeoutMs: 10_000 })).rejects.toThrow(
      'not secure enough',
    );
  });

  it('says so when the server has a fault', async () => {
    feed.files.set('/broken', (_request, response) => response.writeHead(500).end());
    await expect(get('broken')).rejects.toThrow('answered 500');
  });
});
