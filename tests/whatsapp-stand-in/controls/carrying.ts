import type { GoneStatus, MediaDirection } from '../server/media-server.ts';
import { Writing } from './writing.ts';

/** What becomes of files on their way; `upload` is the app's, `download` the customer's. */
export class Carrying extends Writing {
  /** Transfers that wait half-way because of `holdTransfers`. */
  get heldTransfers(): number {
    return this.whatsApp.media.held;
  }

  /** Transfers stop half-way until `releaseTransfers`. */
  holdTransfers(direction: MediaDirection): void {
    this.whatsApp.media.hold(direction);
  }

  releaseTransfers(direction: MediaDirection): void {
    this.whatsApp.media.release(direction);
  }

  /** The next transfer breaks off half-way; the one after it goes through. */
  cutNextTransfer(direction: MediaDirection): void {
    this.whatsApp.media.cutNext(direction);
  }

  /** WhatsApp's media server no longer has the file of this message, until `findMediaAgain`. */
  forgetMedia(id: string, status: GoneStatus = 404): void {
    this.whatsApp.media.lose(id, status);
  }

  findMediaAgain(id: string): void {
    this.whatsApp.media.findAgain(id);
  }
}
