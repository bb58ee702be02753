import { describe, expect, it } from 'vitest';
import { createI18n } from '#renderer/i18n/setup.ts';
import { agentIdOf, byWords, changeWords, noteOf } from '#renderer/tickets/words/change-words.ts';
import { asksToCheck, whyWords } from '#renderer/tickets/words/why-words.ts';
import type { Classification } from '#shared/domain/tickets/classification.ts';
import type { TicketChange } from '#shared/domain/tickets/ticket.ts';
import { sampleTicket } from '../../support/sample-data.ts';

const NAMES = new Map([
  [1, 'منى'],
  [2, 'سامي'],
]);

function telling(language: 'ar' | 'en') {
  const i18n = createI18n(language);
  return {
    language,
    t: (key: Parameters<typeof i18n.t>[0], values?: object) => i18n.t(key, { ...values }),
    nameOf: (id: number) => NAMES.get(id) ?? '?',
    clock: () => '6:00',
  };
}
/** Without the invisible marks that keep names whole. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
const tell = (change: TicketChange, language: 'ar' | 'en' = 'en'): string =>
  plain(changeWords(change, telling(language)));

const BY_WORD: Classification = {
  kind: 'prescription',
  because: { by: 'rule', ruleId: 'r', words: ['روشتة', 'دكتور'] },
  confidence: 0.8,
};

describe('changeWords', () => {
  const noNote = { note: null } as const;
  it.each<[TicketChange, string]>([
    [{ what: 'opened', because: 'new-customer' }, 'Opened: a customer writes for the first time'],
    [{ what: 'reopened', because: 'new-message' }, 'Reopened: the customer wrote again'],
    [
      { what: 'classified', classification: BY_WORD },
      'Kind “Prescription” · Sorted automatically: “روشتة”, “دكتور”',
    ],
    [{ what: 'kind', from: 'order', to: 'delivery' }, 'Kind: from “Order” to “Delivery”'],
    [
      { what: 'assigned', from: null, to: 2, because: 'balanced', ...noNote },
      'Assigned to سامي automatically',
    ],
    [{ what: 'assigned', from: 2, to: 1, because: 'taken-over', ...noNote }, 'Taken over by منى'],
    [
      { what: 'assigned', from: 2, to: null, because: 'left-shift', ...noNote },
      'Unassigned: سامي left the shift',
    ],
    [{ what: 'status', from: 'open', to: 'pending' }, 'Status: from “Open” to “Waiting for the customer”'],
    [{ what: 'priority', from: 'normal', to: 'urgent' }, 'Priority: from “Normal” to “Urgent”'],
    [{ what: 'due', to: 5 }, 'Answer due: 6:00'],
    [{ what: 'due', to: null }, 'Due time removed'],
    [{ what: 'snoozed', until: 5 }, 'Snoozed until 6:00'],
    [{ what: 'woke', because: 'time' }, 'Back: the snooze is over'],
    [{ what: 'resolved', because: 'idle', ...noNote }, 'Resolved automatically: no new messages for a while'],
    [{ what: 'automation', event: 'hand-over', because: 'asked' }, 'The customer asked for a person'],
    [{ what: 'automation', event: 'of-later', because: 'toString' }, 'Automatic reply: of-later'],
    [
      { what: 'automation', event: 'machine', because: 'repeats' },
      'No automatic reply: the other side looks like a machine',
    ],
    [{ what: 'automation', event: 'hand-over', because: null }, 'From the service menu to a person'],
    [{ what: 'automation', event: 'of-later', because: null }, 'Automatic reply: of-later'],
  ])('%j', (change, words) => {
    expect(tell(change)).toBe(words);
    expect(tell(change, 'ar')).toMatch(/\p{Script=Arabic}/u);
  });

  it('speaks Arabic with its own quotation marks', () => {
    expect(tell({ what: 'classified', classification: BY_WORD }, 'ar')).toBe(
      'النوع «روشتة» · صُنّفت تلقائيًا: «روشتة»، «دكتور»',
    );
  });
});

describe('whyWords', () => {
  it.each<[Classification['because'], string]>([
    [{ by: 'menu', itemId: 'x' }, 'By the customer’s menu choice'],
    [{ by: 'rule', ruleId: 'r', words: [] }, 'By a keyword rule'],
    [{ by: 'photo', words: [] }, 'Because of a photo'],
    [{ by: 'photo', words: ['روشتة'] }, 'Photo with “روشتة”'],
    [{ by: 'rule', ruleId: 'r', words: ['عايز*', 'الطلب'] }, 'Sorted automatically: “عايز”, “الطلب”'],
    [{ by: 'default' }, 'No keyword matched'],
  ])('%j', (because, words) => {
    expect(plain(whyWords({ kind: 'inquiry', because, confidence: 1 }, telling('en')))).toBe(words);
  });
});

describe('asksToCheck', () => {
  const of = (confidence: number, isKindByStaff = false) =>
    asksToCheck(sampleTicket({ id: 1042, isKindByStaff, classification: { ...BY_WORD, confidence } }));
  it('asks about a guess until staff have looked', () => {
    expect([of(0.69), of(0.7), of(0.2, true)]).toEqual([true, false, false]);
  });
});

describe('who and why', () => {
  it('names an agent, the customer and the desk', () => {
    const words = telling('en');
    expect(['agent:2', 'customer', 'automatic'].map((by) => byWords(by, words))).toEqual([
      'سامي',
      'Customer',
      'Automatic',
    ]);
  });

  it('reads an agent’s number and nothing else', () => {
    expect(['agent:12', 'agent:', 'agent:1x', 'phone', null].map(agentIdOf)).toEqual([
      12,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds the note of a transfer and of a closing', () => {
    const event = (change: TicketChange) => ({ id: 1, at: 1, by: 'agent:1', change });
    expect(noteOf(event({ what: 'resolved', because: 'by-hand', note: 'تم' }))).toBe('تم');
    expect(noteOf(event({ what: 'assigned', from: 1, to: 2, because: 'by-hand', note: 'السعر' }))).toBe(
      'السعر',
    );
    expect(noteOf(event({ what: 'due', to: 1 }))).toBeNull();
  });
});
