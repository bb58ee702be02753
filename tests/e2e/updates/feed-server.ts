import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;

export interface FeedServer {
  url: string;
  /** By name; what is not there is a 404. */
  files: Map<string, Buffer>;
  requests: Pick<IncomingMessage, 'url' | 'headers'>[];
  /** Publishes a version: its file and what the channel's file says about it, changed as the test likes. */
  publish(
    channel: 'latest' | 'beta',
    release: { version: string; program: string; notes?: string; changed?: Record<string, unknown> },
  ): void;
  stop(): Promise<void>;
}

/** A folder on a web server, as releases are published. */
export async function startFeed(): Promise<FeedServer> {
  const files = new Map<string, Buffer>();
  const requests: FeedServer['requests'] = [];
  const server = createServer(({ url = '', headers }, response) => {
    requests.push({ url, headers });
    const file = files.get(new URL(url, 'http://feed').pathname.slice(1));
    response.writeHead(file === undefined ? 404 : 200, { 'content-length': file?.length ?? 0 });
    response.end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    requests,
    publish(channel, { version, program, notes = '', changed = {} }) {
      const bytes = Buffer.from(program);
      const name = `Rosheta-${version}.AppImage`;
      const sha512 = createHash('sha512').update(bytes).digest('base64');
      files.set(name, bytes);
      // JSON is YAML too.
      const info = {
        version,
        files: [{ url: name, sha512, size: bytes.length }],
        path: name,
        sha512,
        releaseNotes: notes,
        ...changed,
      };
      files.set(`${channel}-linux${suffix}.yml`, Buffer.from(JSON.stringify(info)));
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
