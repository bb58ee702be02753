import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBsuid } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { at } from './numbered.ts';

/** What WhatsApp tells of one person who changes the number, then gets another id, then changes the number again. */
type Told =
  | { kind: 'message'; id: number; phone: number | null; minute: number }
  | { kind: 'notice'; from: number; to: number; phones: [number | null, number | null]; minute: number };

const LIFE: readonly Told[] = [
  { kind: 'message', id: 0, phone: null, minute: 0 },
  { kind: 'message', id: 0, phone: 0, minute: 1 },
  { kind: 'notice', from: 0, to: 1, phones: [0, 1], minute: 2 },
  { kind: 'message', id: 1, phone: 1, minute: 3 },
  { kind: 'message', id: 1, phone: null, minute: 4 },
  { kind: 'notice', from: 1, to: 2, phones: [null, null], minute: 5 },
  { kind: 'message', id: 2, phone: null, minute: 6 },
  { kind: 'message', id: 2, phone: 1, minute: 7 },
  { kind: 'notice', from: 2, to: 3, phones: [1, 2], minute: 8 },
  { kind: 'message', id: 3, phone: null, minute: 9 },
];

test('in whatever order WhatsApp tells of one person, and however often, it is one customer in the end', async () => {
  const store = await openStore();
  let run = 0;
  const twice = [...LIFE, ...LIFE];
  const order = fc.shuffledSubarray(
    twice.map((_, index) => index),
    { minLength: twice.length, maxLength: twice.length },
  );
  await fc.assert(
    fc.asyncProperty(order, async (indexes) => {
      run += 1;
      const bsuid = (id: number): string => `EG.${run}x${id}`;
      const phone = (number: number | null): string | null =>
        number === null ? null : `2010${String(run).padStart(7, '0')}${number}`;
      for (const index of indexes) {
        const told = twice[index];
        if (told?.kind === 'message') {
          const identity = { phone: phone(told.phone), lid: null };
          const waMessageId = `wamid.${run}.${told.minute}`;
          await store.recordMessage(
            fromBsuid(bsuid(told.id), {
              identity,
              waMessageId,
              sentAt: at(told.minute),
              pushName: `منى ${run}`,
            }),
          );
        } else if (told?.kind === 'notice') {
          const [from, to] = told.phones.map(phone);
          await store.changeNumber({
            from: { phone: from ?? null, lid: null, bsuid: bsuid(told.from) },
            to: { phone: to ?? null, lid: null, bsuid: bsuid(told.to) },
            at: at(told.minute),
            now: at(told.minute),
          });
        }
      }
      const { items } = await store.listConversations({ query: `منى ${run}`, limit: 50 });
      const own = items.filter(({ customerName }) => customerName === `منى ${run}`);
      expect(own).toMatchObject([{ customerPhone: phone(2) }]);
      const [conversation] = own;
      const { items: messages } = await store.listMessages({
        conversationId: conversation?.id ?? 0,
        limit: 50,
      });
      expect(messages).toHaveLength(LIFE.filter(({ kind }) => kind === 'message').length);
      for (const query of [0, 1, 2, 3].map(bsuid)) {
        const found = await store.listConversations({ query, limit: 5 });
        expect(found.items.map(({ id }) => id)).toEqual([conversation?.id]);
      }
      for (const query of [0, 1, 2].map(phone)) {
        const found = await store.listConversations({ query: query ?? '', limit: 5 });
        expect(found.items.map(({ id }) => id)).toEqual([conversation?.id]);
      }
    }),
    { numRuns: 40 },
  );
});
