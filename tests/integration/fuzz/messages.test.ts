import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageSchema } from '#shared/domain/messages/message.ts';
import { conversationSchema } from '#shared/domain/conversations/conversation.ts';
import { isNews, kindOf } from '#shared/domain/messages/message-kinds.ts';
import { normaliseMessage } from '#main/ingest/normalise.ts';
import {
  toTransportAck,
  toTransportMessage,
} from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { toTransportChange } from '#main/transport/wppconnect/inbound/to-transport-change.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import type { RecordResult, Store } from '#main/store/contract/store.ts';
import { hostileText, hostileValue } from './support/hostile.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';
import { changeOf, messageWithId } from './support/whatsapp-message.ts';
import { openWholeStore } from './support/whole-store.ts';
import { incoming } from '../store/support/observed.ts';

const NOW = 1_800_000_000_000;

/** What WhatsApp keeps for itself. */
const isNobodys = (raw: Record<string, unknown>, waType: string | undefined): boolean =>
  (waType === undefined && typeof raw['type'] === 'string' && !kindOf(raw['type']).isShown) ||
  raw['isStatusV3'] === true;

/** As the driver does when WhatsApp tells no more than the address. */
function withIdentity(message: Omit<TransportMessage, 'phoneJid' | 'lid'>): TransportMessage {
  const { chatAddress } = message;
  const isLid = chatAddress.endsWith('@lid');
  return { ...message, phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
}

async function takeIn(store: Store, raw: unknown): Promise<RecordResult | undefined> {
  const message = toTransportMessage(raw, NOW);
  const observed = message && normaliseMessage(withIdentity(message));
  return observed && (await store.recordMessage(observed));
}

test(
  'whatever WhatsApp hands over, a message with a usable id is stored and can be shown',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    await fc.assert(
      fc.asyncProperty(messageWithId, async (raw) => {
        const result = await takeIn(store, raw);
        const read = toTransportMessage(raw, NOW);
        if (isNobodys(raw, read?.waType)) {
          expect(result).toBeUndefined();
          return;
        }
        if (result === undefined) throw new Error('lost');
        // A line that makes nobody wait begins no conversation.
        if (result.kind === 'left-out') expect(isNews(read?.waType ?? '')).toBe(false);
        if (result.kind !== 'recorded') return;
        const message = messageSchema.parse(await store.getMessage(result));
        conversationSchema.parse(await store.getConversation(message.conversationId));
        expect(message.content.isWellFormed()).toBe(true);
        expect(await takeIn(store, raw)).toEqual({ kind: 'duplicate', messageId: message.id });
      }),
      fuzzRuns(400),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'a type that the desk does not know is stored as such, with its text',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    const unknownType = fc.stringMatching(/^x_[a-z_]{1,20}$/);
    await fc.assert(
      fc.asyncProperty(messageWithId, unknownType, hostileText, async (raw, type, caption) => {
        const result = await takeIn(store, {
          ...raw,
          type,
          caption,
          isNotification: false,
          isStatusV3: false,
          // These say more than the type, or that the text is a file's name.
          isViewOnce: false,
          subtype: undefined,
          filename: undefined,
        });
        if (result === undefined) throw new Error('lost');
        if (result.kind === 'duplicate') return;
        expect(await store.getMessage(result)).toMatchObject({
          type: 'other',
          waType: type,
          content: caption.toWellFormed(),
        });
      }),
      fuzzRuns(100),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'an edit, a deletion or a reaction is taken in, whatever it says',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    const key = 'false_201012345678@c.us_3EB0AA';
    await takeIn(store, { id: key, type: 'chat', body: 'عندكم بنادول؟' });
    await fc.assert(
      fc.asyncProperty(changeOf(key), async (raw) => {
        const change = toTransportChange(raw, NOW);
        if (change === undefined) throw new Error('lost');
        await store.changeMessage({ message: incoming('3EB0AA'), change: change.change, now: NOW });
        const message = messageSchema.parse(await store.getMessage({ messageId: 1 }));
        conversationSchema.parse(await store.getConversation(message.conversationId));
        expect(message.content.isWellFormed()).toBe(true);
      }),
      fuzzRuns(200),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

test('nothing that is no message breaks the reading of one', () => {
  fc.assert(
    fc.property(hostileValue, (raw) => {
      toTransportMessage(raw, NOW);
      toTransportAck(raw);
      toTransportChange(raw, NOW);
      toTransportChange({ kind: raw, key: raw, text: raw }, NOW);
      toTransportMessage({ id: raw }, NOW);
      toTransportAck({ id: raw, ack: raw });
    }),
    fuzzRuns(500),
  );
});

test(
  'no search throws',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    await fc.assert(
      fc.asyncProperty(hostileText, messageWithId, async (query, raw) => {
        await takeIn(store, raw);
        await store.searchMessages({ query, limit: 10 });
        await store.listConversations({ query, limit: 10 });
      }),
      fuzzRuns(200),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);
