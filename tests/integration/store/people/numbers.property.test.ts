import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBoth, fromLid, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const PHONES = ['1', '2'] as const;
const LIDS = ['a', 'b', 'c'] as const;

/** A message of somebody, with the number that WhatsApp showed then; null when it hid it. */
const word = fc.record({ lid: fc.constantFrom(...LIDS), phone: fc.constantFrom(...PHONES, null) });
type Word = { lid: (typeof LIDS)[number]; phone: (typeof PHONES)[number] | null; at: number };

/** Whose number is which, when all is known: the newest word of the number and of the person agree. */
function numberOf(lid: Word['lid'], words: readonly Word[]): Word['phone'] {
  const shown = words.filter(({ phone }) => phone !== null);
  const newest = (of: readonly Word[]): Word | undefined =>
    of.reduce<Word | undefined>(
      (one, other) => (one === undefined || other.at > one.at ? other : one),
      undefined,
    );
  const own = newest(shown.filter((each) => each.lid === lid));
  if (own === undefined) return null;
  return newest(shown.filter(({ phone }) => phone === own.phone))?.lid === lid ? own.phone : null;
}

test('in whatever order numbers are heard of, nobody is joined with another privacy id, and the newest word counts', async () => {
  const store = await openStore();
  let run = 0;
  const heard = fc
    .array(word, { minLength: 2, maxLength: 14 })
    .map((words) => words.map((each, index): Word => ({ ...each, at: 1_700_000_000_000 + index * 60_000 })))
    .chain((words) => fc.shuffledSubarray(words, { minLength: words.length, maxLength: words.length }));
  await fc.assert(
    fc.asyncProperty(heard, async (words) => {
      run += 1;
      const phoneOf = (phone: string): string => `2010${String(run).padStart(7, '0')}${phone}`;
      const conversations = new Map<string, Set<number>>(LIDS.map((lid) => [lid, new Set()]));
      for (const { lid, phone, at } of words) {
        const address = `${lid}${run}@lid`;
        const change = { sentAt: at };
        const { conversation } = await record(
          store,
          phone === null
            ? fromLid(address, change)
            : fromBoth({ phone: phoneOf(phone), lid: address }, change),
        );
        conversations.get(lid)?.add(conversation.id);
      }
      const all = [...conversations.values()].flatMap((ids) => [...ids]);
      expect(new Set(all).size).toBe(all.length);
      for (const lid of LIDS) {
        const [id, ...more] = conversations.get(lid) ?? [];
        expect(more).toEqual([]);
        if (id === undefined) continue;
        const phone = numberOf(lid, words);
        const { customerPhone } = await store.getConversation(id);
        expect(customerPhone).toBe(phone === null ? null : phoneOf(phone));
      }
    }),
    { numRuns: 60 },
  );
});
