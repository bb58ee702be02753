import { AppError } from '#shared/domain/errors.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { TransportAck, TransportChange, TransportMessage } from '../transport/transport.ts';
import { normaliseMessage } from './normalise.ts';
import { placeInTime } from './place-in-time.ts';
import type { WhatsAppTime } from './whatsapp-time.ts';

interface IngestDependencies {
  store: Store;
  /** How far this PC's clock is ahead of WhatsApp's, as far as that is known. */
  time?: Pick<WhatsAppTime, 'aheadMs'>;
  log: Logger;
}

/** The way in: what WhatsApp says becomes rows first and events after. */
export interface Ingest {
  /** @returns false when it could not be stored and has to be read again. */
  message(message: TransportMessage): Promise<boolean>;
  change(change: TransportChange): Promise<void>;
  ack(ack: TransportAck): Promise<void>;
  /** Takes in what could not be stored because the disk was full. Call it when there is room again. */
  retry(): Promise<void>;
}

export function createIngest({ store, time, log }: IngestDependencies): Ingest {
  /** In the order in which it came. */
  let unstored: (() => Promise<boolean>)[] = [];

  /**
   * What does not fit on the disk is kept here meanwhile; anything else is only reported.
   * @returns false when it is not stored.
   */
  async function take(what: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log.error(`${what} could not be recorded`, error);
      if (error instanceof AppError && error.code === 'disk-full') unstored.push(() => take(what, work));
      return false;
    }
  }

  return {
    async message(message) {
      // What is lost here all the same is still in WhatsApp's own store, and the next catching up reads it.
      return take(`message ${message.waMessageId}`, async () => {
        const observed = normaliseMessage(message);
        if (!observed) {
          log.warn(`message ${message.waMessageId} names neither a phone nor a privacy id`);
          return;
        }
        const claimed = message.isUndated === true ? null : message.sentAt;
        const place = placeInTime(claimed, { now: Date.now(), aheadMs: time?.aheadMs ?? 0 });
        await store.recordMessage({ ...observed, ...place });
      });
    },

    async change({ waMessageId, change }) {
      await take(`what was done to ${waMessageId}`, () =>
        store.changeMessage({ waMessageId, change, now: Date.now() }),
      );
    },

    async ack(ack) {
      await take(`the ack of ${ack.waMessageId}`, () => store.applyAck({ ...ack, now: Date.now() }));
    },

    async retry() {
      const again = unstored;
      unstored = [];
      for (const work of again) await work();
    },
  };
}
