/** What people look like, and how often the page asked. */
import type { MediaServer } from './media-server.ts';
import type { Jid } from './protocol.ts';

export class Pictures {
  readonly #media: MediaServer;
  readonly #files = new Map<Jid, string>();
  /** Whom the page asked about, in order. */
  readonly asked: Jid[] = [];

  constructor(media: MediaServer) {
    this.#media = media;
  }

  show(jid: Jid, bytes: Buffer | null): void {
    if (bytes === null) {
      this.#files.delete(jid);
      return;
    }
    const id = `picture-${crypto.randomUUID()}`;
    this.#media.keep(id, bytes);
    this.#files.set(jid, id);
  }

  /** null: there is none to see. @param names every address of one person. */
  addressOf(names: readonly Jid[]): string | null {
    this.asked.push(...names.slice(0, 1));
    const id = names.map((name) => this.#files.get(name)).find((file) => file !== undefined);
    return id === undefined ? null : `/bridge/media?id=${id}`;
  }
}
