import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A folder on a web server, which is all that an update feed is. */
export class Feed {
  readonly url: string;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.#folder = folder;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  static async serve(folder: string): Promise<Feed> {
    const server = createServer((request, response) => {
      const file = path.join(folder, path.basename(new URL(request.url ?? '/', 'http://feed').pathname));
      if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-length': statSync(file).size });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Feed(server, folder);
  }

  /**
   * Offers a file of the folder as this version.
   * @param stagingPercentage to how many of a hundred PCs.
   */
  offer({ version, file, notes, stagingPercentage }: Offer): void {
    const bytes = readFileSync(path.join(this.#folder, file));
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    const offer = {
      version,
      files: [{ url: file, sha512, size: bytes.length }],
      path: file,
      sha512,
      releaseDate: new Date().toISOString(),
      releaseNotes: notes,
      ...(stagingPercentage === undefined ? {} : { stagingPercentage }),
    };
    // JSON is YAML.
    writeFileSync(path.join(this.#folder, 'latest-linux.yml'), JSON.stringify(offer));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

interface Offer {
  version: string;
  file: string;
  notes: string;
  stagingPercentage?: number;
}
