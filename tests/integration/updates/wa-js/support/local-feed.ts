import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signWaJs, type WaJsManifest } from '#main/updates/wa-js/manifest.ts';

/** What a path answers with: bytes, or something of its own. */
type Answer = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

/** A feed on this PC, with a key of its own. Paths that are not there answer 404. */
export class LocalFeed {
  readonly keys = generateKeyPairSync('ed25519');
  readonly files = new Map<string, Answer>();
  /** The paths that were asked for, in order. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    const url = request.url ?? '/';
    this.asked.push(url);
    const answer = this.files.get(url);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'function') answer(request, response);
    else response.end(answer);
  });

  static async start(): Promise<LocalFeed> {
    const feed = new LocalFeed();
    await new Promise<void>((resolve) => feed.#server.listen(0, '127.0.0.1', resolve));
    return feed;
  }

  get folder(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The public key as updates.json has it. */
  get publicKey(): string {
    return this.keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  }

  /** Puts a signed wa-js there, as a release does. */
  offer(version: string, script: string, minRosheta = '0.0.1'): WaJsManifest {
    const file = `wa-js-${version}.js`;
    const manifest = signWaJs(Buffer.from(script), { version, file, minRosheta }, this.keys.privateKey);
    this.files.set(`/${file}`, script);
    this.files.set('/wa-js.json', JSON.stringify(manifest));
    return manifest;
  }

  /** From now on `path` leads to `target`, where its file is. */
  move(path: string, target: string): void {
    const answer = this.files.get(path);
    if (answer === undefined) throw new Error(`the feed has no ${path}`);
    this.files.set(target, answer);
    this.files.set(path, (_request, response) => response.writeHead(302, { location: target }).end());
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
