/** What the app has done, to look at and to wait for. */
import type { SentMessage } from '../messages/sent.ts';
import type { ReadRequest } from '../messages/request.ts';
import type { MediaFile } from '../server/media-store.ts';
import type { RecordedCall, World } from '../world.ts';

export class Observing {
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Messages that were taken, in their order. */
  get sent(): SentMessage[] {
    return this.world.sent.all;
  }

  get reads(): ReadRequest[] {
    return this.world.reads;
  }

  get uploads(): MediaFile[] {
    return this.world.media.uploads;
  }

  /** Every call that was read, also those that were refused. */
  get calls(): RecordedCall[] {
    return this.world.calls;
  }

  async waitUntil(what: string, isSo: () => boolean, timeoutMs?: number): Promise<void> {
    await this.world.changes.until(what, isSo, timeoutMs);
  }

  /** The first message that fits, now or later. */
  async waitForSent(
    fits: (message: SentMessage) => boolean = () => true,
    timeoutMs?: number,
  ): Promise<SentMessage> {
    return await this.world.changes.until('a message to be sent', () => this.sent.find(fits), timeoutMs);
  }

  async waitForRead(messageId: string, timeoutMs?: number): Promise<void> {
    const isRead = (): boolean => this.reads.some((read) => read.messageId === messageId);
    await this.world.changes.until(`${messageId} to be marked as read`, isRead, timeoutMs);
  }
}
