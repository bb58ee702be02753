import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import type { FileSketch } from '../protocol.ts';
import type { Random } from '../random.ts';
import { DAY, HOUR, SECOND, type WorldTime } from './world-time.ts';

const CUSTOMERS = 8;
const LARGEST_FILE = 150_000;
/** Few, so that some customers send the same file. */
const FILES = 40;

/** A message of WhatsApp's, as its server has it. */
export interface Written {
  message: TransportMessage;
  customer: number;
  /** Epoch ms, truly. */
  writtenAt: number;
  file: FileSketch | null;
}

export const customers: readonly number[] = Array.from({ length: CUSTOMERS }, (_, index) => index);
export const phoneJidOf = (customer: number): string => `2010000000${customer}0@c.us`;
export const lidOf = (customer: number): string => `7770000000${customer}@lid`;

/** The chat under which WhatsApp lists a customer. */
export const listedAs = (customer: number): string =>
  customer % 2 === 0 ? phoneJidOf(customer) : lidOf(customer);

/** A customer writes; under the phone, the privacy id, or both, as WhatsApp likes. */
export function writeAs(options: { lane: number; number: number; random: Random; time: WorldTime }): Written {
  const { lane, number, random, time } = options;
  const customer = random.pick(customers);
  const names = random.pick(['phone', 'phone', 'lid', 'both'] as const);
  const file = random.chance(0.15) ? sketch(random, lane) : null;
  const writtenAt = time.now;
  const message: TransportMessage = {
    waMessageId: `IN${lane}-${number}`,
    chatAddress: names === 'phone' ? phoneJidOf(customer) : lidOf(customer),
    phoneJid: names === 'lid' ? null : phoneJidOf(customer),
    lid: names === 'phone' ? null : lidOf(customer),
    fromMe: false,
    pushName: `عميل ${customer}`,
    waType: file === null ? 'chat' : random.pick(['image', 'document', 'ptt'] as const),
    body: `رسالة وارد${number} ${'دواء '.repeat(random.whole(0, 60))}`.trim(),
    media:
      file === null
        ? null
        : { ...UNKNOWN_APPEARANCE, mimeType: null, fileName: null, sizeBytes: file.sizeBytes },
    location: null,
    vcards: [],
    sentAt: random.chance(0.08) ? impossible(random, time) : inSeconds(writtenAt),
    status: 'delivered',
  };
  return { message, customer, writtenAt, file };
}

export function sketch(random: Random, lane: number): FileSketch {
  const seed = lane * 1_000 + random.whole(1, FILES);
  // The size belongs to the bytes: the same seed is the same file.
  return { seed, sizeBytes: (seed * 7_919) % LARGEST_FILE };
}

/** WhatsApp tells whole seconds. */
const inSeconds = (time: number): number => Math.floor(time / SECOND) * SECOND;

/** A time that no message can have. */
function impossible(random: Random, time: WorldTime): number {
  const at = inSeconds(time.now);
  const ahead = time.mayBeAhead ? [] : [at + HOUR, at + 3 * DAY, at + 400 * DAY];
  return random.pick([...ahead, SECOND, 0]);
}
