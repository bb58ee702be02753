import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingPeriodOf } from '#shared/time/opening.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { SENDING_LIMITS } from '#main/store/rows/automation/sending-limits.ts';
import { operations } from '#main/store/operations/operations.ts';
import { AutomatedDesk, HOUR, MINUTE, ON } from './automated-desk.ts';

type Event =
  | { is: 'writes'; text: string; customer: number; isAgain: boolean; isOld: boolean }
  | { is: 'answers'; customer: number }
  | { is: 'resolves'; customer: number }
  | { is: 'waits'; ms: number }
  | { is: 'restarts' }
  | { is: 'mutes'; customer: number; isMuted: boolean }
  | { is: 'switches'; isOn: boolean };

const CUSTOMERS = ['201000000001', '201000000002'];
const customer = fc.nat({ max: CUSTOMERS.length - 1 });
const text = fc.oneof(
  fc.constantFrom(
    '1',
    '٤',
    '٢',
    '0',
    '9',
    'الو',
    'السلام عليكم',
    '5',
    '⭐⭐⭐',
    'one',
    'STOP',
    'Hello, is anybody there?',
  ),
  fc.constantFrom('شكرا لتواصلك معنا', 'عندكم دواء للضغط بكام العلبة لو سمحت'),
  fc.string({ maxLength: 30 }),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      is: fc.constant('writes'),
      text,
      customer,
      isAgain: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
      isOld: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('answers'), customer }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('resolves'), customer }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('waits'),
      ms: fc.constantFrom(500, 9000, MINUTE, HOUR, 9 * HOUR, 30 * HOUR),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('restarts') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('mutes'), customer, isMuted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('switches'), isOn: fc.boolean() }) },
);

test('whatever happens, each occasion has one text and nobody gets too many', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 20, maxLength: 120 }), (events) => {
      const desk = new AutomatedDesk();
      try {
        for (const one of events) happen(desk, one);
        for (const phone of CUSTOMERS) expectBounded(desk, desk.conversationId(phone));
      } finally {
        desk.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

const written = new WeakMap<AutomatedDesk, { waMessageId: string; phone: string; sentAt: number }>();

function happen(desk: AutomatedDesk, one: Event): void {
  switch (one.is) {
    case 'writes': {
      const phone = CUSTOMERS[one.customer] ?? '';
      const before = written.get(desk);
      const sentAt = Date.now() - (one.isOld ? HOUR : 0);
      const isAgain = one.isAgain && before !== undefined;
      const { muted } = stateOf(desk, phone);
      const sent = isAgain
        ? desk.write(one.text, before, before.phone)
        : desk.write(one.text, { sentAt }, phone);
      expect(sent.length).toBeLessThanOrEqual(2);
      if (isAgain || one.isOld || muted || !desk.isOn()) expect(sent).toEqual([]);
      if (!isAgain) written.set(desk, { waMessageId: desk.lastWaMessageId(phone), phone, sentAt });
      return;
    }
    case 'answers':
    case 'resolves': {
      const conversationId = desk.conversationId(CUSTOMERS[one.customer]);
      if (conversationId === 0) return;
      if (one.is === 'answers') desk.answer('حاضر', conversationId);
      else if (desk.run((tx) => operations.getConversation(tx, conversationId)).ticket !== null) {
        expect(desk.resolve({ asksRating: true }, conversationId).length).toBeLessThanOrEqual(1);
      }
      return;
    }
    case 'waits':
      desk.pass(one.ms);
      return;
    case 'restarts':
      desk.restart();
      return;
    case 'mutes': {
      const conversationId = desk.conversationId(CUSTOMERS[one.customer]);
      if (conversationId === 0) return;
      const { isMuted } = one;
      desk.run((tx) => operations.setAutomationMuted(tx, { conversationId, isMuted, now: Date.now() }));
      return;
    }
    case 'switches':
      desk.set({ automation: { ...ON.automation, isOn: one.isOn } });
  }
}

function stateOf(desk: AutomatedDesk, phone: string): { muted: boolean } {
  const conversationId = desk.conversationId(phone);
  if (conversationId === 0) return { muted: false };
  return { muted: desk.run((tx) => operations.getConversationAutomation(tx, { conversationId })).isMuted };
}

function expectBounded(desk: AutomatedDesk, conversationId: number): void {
  if (conversationId === 0) return;
  const said = desk.said(conversationId);
  const keys = said.map(({ clientKey }) => clientKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(said.filter(({ automation }) => automation === 'welcome').length).toBeLessThanOrEqual(1);
  const closings = said
    .filter(({ automation }) => automation === 'out-of-hours')
    .map(({ sentAt }) => closingPeriodOf(sentAt, DEFAULT_SETTINGS.hours));
  expect(closings).not.toContain(undefined);
  expect(new Set(closings).size).toBe(closings.length);
  for (const { ms, texts } of SENDING_LIMITS) {
    for (const { sentAt } of said) {
      const inSpan = said.filter((other) => other.sentAt > sentAt - ms && other.sentAt <= sentAt);
      expect(inSpan.length).toBeLessThanOrEqual(texts);
    }
  }
  const ofTickets = Map.groupBy(said, ({ ticketId }) => ticketId);
  for (const [ticketId, those] of ofTickets) {
    if (ticketId === null) continue;
    const ofMenu = those.filter(({ automation }) => automation === 'menu' || automation === 'menu-answer');
    expect(ofMenu.length).toBeLessThanOrEqual(5);
  }
}
