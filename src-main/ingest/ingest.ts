import { AppError } from '#shared/domain/errors.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { previewOf } from '#shared/text/preview.ts';
import { receivedText } from '#shared/text/received-text.ts';
import type { Logger } from '../log/logger.ts';
import type { ObservedMessage, Store } from '../store/contract/store.ts';
import type { UnrecordedMessage } from '../store/contract/unfinished-store.ts';
import type {
  AccountNames,
  TransportAck,
  TransportChange,
  TransportMarks,
  TransportMessage,
  TransportNumberChange,
  TransportRead,
} from '../transport/transport.ts';
import { identityOf, messageKeyOf, namesAnybody, normaliseMessage, WHATSAPP_ITSELF } from './normalise.ts';
import { marksInPieces, toPhoneRead } from './phone-reads.ts';
import { PlacesAsTheyCome, placeInTime } from './place-in-time.ts';
import type { WhatsAppTime } from './whatsapp-time.ts';

interface IngestDependencies {
  store: Store;
  /** How far this PC's clock is ahead of WhatsApp's, as far as that is known. */
  time?: Pick<WhatsAppTime, 'aheadMs'> | undefined;
  log: Logger;
}

/** The way in: what WhatsApp says becomes rows first and events after. */
export interface Ingest {
  /** @returns false when it could not be stored and has to be read again. */
  message(message: TransportMessage): Promise<boolean>;
  /**
   * The same of several of a chat's history, in their order: together where that can be, which costs a fraction.
   * @returns false when one of them could not be stored and has to be read again.
   */
  history(messages: readonly TransportMessage[]): Promise<boolean>;
  /** Takes in what was written long ago, at once: nothing follows from it. @returns how many were new. Rejects when the disk is full. */
  past(messages: readonly TransportMessage[]): Promise<number>;
  change(change: TransportChange): Promise<boolean>;
  ack(ack: TransportAck): Promise<boolean>;
  numberChange(change: TransportNumberChange): Promise<boolean>;
  /** Which account the desk is linked to. */
  ownAccount(own: AccountNames): Promise<void>;
  /** Somebody has read chats elsewhere. */
  read(reads: readonly TransportRead[]): Promise<void>;
  /** Somebody has archived, pinned, muted or blocked chats elsewhere, or marked them unread. */
  marks(marks: readonly TransportMarks[]): Promise<void>;
  /** Takes in what could not be stored because the disk was full. Call it when there is room again. */
  retry(): Promise<void>;
  /** Takes in what was kept because it could not be recorded, as far as it is due. @returns when to call again. */
  retryUnrecorded(now: number): Promise<number | null>;
}

const BATCH = 20;

export function createIngest({ store, time, log }: IngestDependencies): Ingest {
  const placed = createPlacing(time);
  /** In the order in which it came. */
  const unstored: (() => Promise<boolean>)[] = [];

  /**
   * What does not fit on the disk is kept here meanwhile; anything else is only reported.
   * @returns false when it is not stored.
   */
  async function take(what: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const isKept = isDiskFull(error);
      log[isKept ? 'warn' : 'error'](`${what} could not be recorded`, error);
      if (isKept) unstored.push(() => take(what, work));
      return false;
    }
  }

  /**
   * A message that cannot be recorded is kept as it is, for staff to see and for the clock to try again.
   * @param seenAt when it came, epoch ms.
   */
  async function recordOrKeep(message: TransportMessage, seenAt = Date.now()): Promise<boolean> {
    try {
      await store.recordMessage(placed(message, Math.min(seenAt, Date.now())));
      return true;
    } catch (error) {
      if (isDiskFull(error)) throw error;
      // What the pharmacy writes to itself.
      if (error instanceof AppError && error.code === 'phone-own') return true;
      log.error(`message ${message.waMessageId} could not be recorded; it is kept`, error);
      await store.keepUnrecorded(unrecordedOf(message, error));
      return false;
    }
  }

  async function takeMessage(message: TransportMessage): Promise<boolean> {
    if (isOfWhatsAppItself(message)) {
      log.debug(`message ${message.waMessageId} is WhatsApp's own`);
      return true;
    }
    // What is lost here all the same is still in WhatsApp's own store, and the next catching up reads it.
    return take(`message ${message.waMessageId}`, () => recordOrKeep(message));
  }

  return {
    message: takeMessage,

    history: (messages) => takeHistory({ store, log, placed, takeMessage }, messages),

    past: (messages) => recordTogether({ store, time, log, recordOrKeep }, messages),

    async change({ change, ...key }) {
      return take(`what was done to ${key.waMessageId}`, () =>
        store.changeMessage({ message: messageKeyOf(key), change, now: Date.now() }),
      );
    },

    async ack(ack) {
      const told = toldOf(ack);
      return take(`the ack of ${ack.waMessageId}`, () => store.applyAck({ ...told, now: Date.now() }));
    },

    async numberChange({ from, to, at }) {
      const { sentAt } = placeInTime(at, { now: Date.now(), aheadMs: time?.aheadMs ?? 0 });
      return take('a change of a number', () =>
        store.changeNumber({ from: identityOf(from), to: identityOf(to), at: sentAt, now: Date.now() }),
      );
    },

    async ownAccount(own) {
      const identity = identityOf(own);
      if (namesAnybody(identity)) await take('whose account this is', () => store.setOwnAccount(identity));
    },

    async read(chats) {
      await take('what was read elsewhere', () => store.markReadOnPhone(readsToldBy(chats)));
    },

    async marks(chats) {
      for (const marks of marksInPieces(chats))
        await take('what was done to chats', () => store.takePhoneMarks({ marks, now: Date.now() }));
    },

    async retry() {
      for (const work of unstored.splice(0)) await work();
    },

    retryUnrecorded: (now) => takeInKept({ store, recordOrKeep }, now),
  };
}

const readsToldBy = (chats: readonly TransportRead[]): Parameters<Store['markReadOnPhone']>[0] => ({
  reads: chats.flatMap((chat) => toPhoneRead(chat) ?? []),
  now: Date.now(),
});

interface HistoryTaking extends Pick<IngestDependencies, 'store' | 'log'> {
  placed: (message: TransportMessage, now: number) => ObservedMessage;
  takeMessage: Ingest['message'];
}

/** Where each stands: what is read from history has its order, and may be older than what has come of its second. */
function createPlacing(time: IngestDependencies['time']): HistoryTaking['placed'] {
  const places = new PlacesAsTheyCome();
  return (message, now) => {
    const clock = { now, aheadMs: time?.aheadMs ?? 0 };
    const claimed = claimedTime(message);
    const isLive = message.changes === undefined;
    const place = isLive ? places.place(claimed, clock) : placeInTime(claimed, clock);
    return { ...read(message), ...place };
  };
}

/** See Ingest.history. */
async function takeHistory(
  { store, log, placed, takeMessage }: HistoryTaking,
  messages: readonly TransportMessage[],
): Promise<boolean> {
  const now = Date.now();
  try {
    const told = messages.filter((message) => !isOfWhatsAppItself(message));
    if (told.length > 0) await store.recordHistory({ messages: told.map((each) => placed(each, now)) });
    return true;
  } catch (error) {
    log.debug('a part of a history could not be recorded together', error);
  }
  // One by one: what is wrong with one of them loses no other one, and is said of that one.
  let areAllStored = true;
  for (const message of messages) areAllStored = (await takeMessage(message)) && areAllStored;
  return areAllStored;
}

/** See Ingest.retryUnrecorded. */
async function takeInKept(
  {
    store,
    recordOrKeep,
  }: { store: Store; recordOrKeep: (message: TransportMessage, seenAt: number) => Promise<boolean> },
  now: number,
): Promise<number | null> {
  const { items } = await store.listDueUnrecorded({ now, limit: BATCH });
  for (const { id, message, seenAt } of items) {
    const isRecorded = await recordOrKeep(JSON.parse(message) as TransportMessage, seenAt);
    if (isRecorded) await store.settleUnfinished({ stepIds: [], unrecordedIds: [id] });
  }
  return (await store.listDueUnrecorded({ now, limit: 1 })).nextAt;
}

/** All at once; where that cannot be, one by one, so that one that cannot be recorded loses no other one. */
async function recordTogether(
  { store, time, log, recordOrKeep }: IngestDependencies & { recordOrKeep: Ingest['message'] },
  messages: readonly TransportMessage[],
): Promise<number> {
  const told = messages
    .filter((message) => !isOfWhatsAppItself(message))
    .map((message) => ({ ...message, isPast: true as const }));
  const clock = { now: Date.now(), aheadMs: time?.aheadMs ?? 0 };
  const record = async (some: readonly TransportMessage[]): Promise<number> => {
    const observed = some.map((message) => ({
      ...read(message),
      ...placeInTime(claimedTime(message), clock),
    }));
    return (await store.recordFilling({ messages: observed, now: clock.now })).added;
  };
  try {
    return await record(told);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    log.warn('older messages could not be recorded together', error);
  }
  let added = 0;
  for (const message of told) {
    try {
      added += await record([message]);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      await recordOrKeep(message);
    }
  }
  return added;
}

const isOfWhatsAppItself = ({ chatAddress, lid }: TransportMessage): boolean =>
  chatAddress === WHATSAPP_ITSELF && lid === null;

/** WhatsApp's time of it; null where it gives none. */
const claimedTime = ({ isUndated, sentAt }: TransportMessage): number | null =>
  isUndated === true ? null : sentAt;

/** All there is of a message that cannot be recorded. */
const unrecordedOf = (message: TransportMessage, error: unknown): UnrecordedMessage => ({
  waMessageId: message.waMessageId,
  direction: message.fromMe ? 'outgoing' : 'incoming',
  chatAddress: message.chatAddress,
  pushName: message.pushName,
  preview: previewOf(
    textOfMessage({ content: receivedText(message.body), details: message.details ?? null }),
  ),
  sentAt: message.sentAt,
  message: JSON.stringify(message),
  code: error instanceof AppError ? error.code : 'internal',
  now: Date.now(),
});

/** Throws when it belongs to nobody the desk can name. */
function read(message: TransportMessage): ObservedMessage {
  const observed = normaliseMessage(message);
  if (observed !== undefined) return observed;
  throw new AppError('invalid-input', { message: 'it names neither a phone nor any id' });
}

const isDiskFull = (error: unknown): boolean => error instanceof AppError && error.code === 'disk-full';

/** What a receipt says, in the store's words. */
function toldOf({ status, sendKey, failure, mayBeEarly, pricing, freeUntil, at, ...key }: TransportAck) {
  return { message: messageKeyOf(key), status, sendKey, failure, mayBeEarly, pricing, freeUntil, at };
}
