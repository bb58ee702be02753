import type { FastifyReply } from 'fastify';
import { Problem } from './problems.ts';

/** Each is in memory as a whole, one in JSON more than once. */
const MOST_UPLOADS = 2;

/** Who may upload now; asked before the first byte of a body is read. */
export class UploadPlaces {
  #taken = 0;

  /** Until the call is over, however it ends. Throws Problem. */
  take({ raw }: FastifyReply): void {
    if (this.#taken >= MOST_UPLOADS) throw new Problem('not-ready', { detail: 'uploads', retryAfterS: 1 });
    this.#taken += 1;
    raw.once('close', () => (this.#taken -= 1));
  }
}
