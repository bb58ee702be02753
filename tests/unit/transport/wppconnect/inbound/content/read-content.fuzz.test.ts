import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#main/transport/wppconnect/inbound/content/read-content.ts';
import { messageDetailsSchema } from '#shared/domain/messages/message-details.ts';
import { saidIn, textOfMessage } from '#shared/domain/messages/message-text.ts';
import { KNOWN_KINDS } from '#shared/domain/messages/message-kinds.ts';
import * as shapes from '../../../../../whatsapp-stand-in/server/shapes.ts';

const SHAPES = [
  shapes.listReply('بنادول', { description: '24' }),
  shapes.buttonReply('نعم'),
  shapes.templateReply('نعم'),
  shapes.flowReply({ name: 'منى', list: ['a', 'b'] }),
  shapes.poll('متى؟', ['صباحا', 'مساء']),
  { type: 'poll_vote', fields: { pollName: 'متى؟', selectedOptions: [{ name: 'صباحا' }] } },
  shapes.event('قياس', { startsAt: 1_790_000_000_000, place: 'هنا' }),
  shapes.order('طلب', { total: 120_500 }),
  shapes.product('كريم', { price: 90_000, sale: 1000 }),
  shapes.list('اختر', { heading: 'ا', footer: 'ب', rows: [{ title: 'ج' }] }),
  shapes.template('نص', { heading: 'ا', buttons: ['ب'], link: { label: 'ج', url: 'https://example.test' } }),
  shapes.bill([{ name: 'بنادول', quantity: 1 }], { total: 1000, reference: 'R' }),
  shapes.groupInvite('مجموعة', 'تعالوا'),
  shapes.paymentRequest(1000, 'باقي'),
];

const hostile = fc.oneof(
  fc.anything({ withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'ا'.repeat(10_000),
    '\uD800\u0000\u202E<img src=x onerror=alert(1)>',
    Number.NaN,
    Infinity,
    -1,
    2 ** 63,
    { _models: 'none' },
    { text: { text: {} } },
    [[[[]]]],
    '{"id":{"id":{}}}',
    '{"__proto__":{"title":5}}',
    `{"a":"${'b'.repeat(70_000)}"}`,
  ),
);

/** Replaces something somewhere inside, however deep. */
function damage(value: unknown, path: readonly number[], by: unknown): unknown {
  const [at, ...deeper] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = damage(copy[key], deeper, by);
  return copy;
}

test('whatever any field is, nothing throws and what is read can be stored, shown and searched', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHAPES),
      fc.array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), hostile), { maxLength: 4 }),
      fc.constantFrom(null, ...KNOWN_KINDS),
      (shape, damages, otherType) => {
        const whole: unknown = { body: shape.type, ...shape.fields };
        const raw = damages.reduce((value, [path, by]) => damage(value, path, by), whole);
        const { details, text } = readContent(otherType ?? shape.type, raw);
        const kept = JSON.stringify(details ?? null);
        expect(messageDetailsSchema.nullable().safeParse(JSON.parse(kept)).success).toBe(true);
        expect(kept.length).toBeLessThan(3_000_000);
        const message = { type: 'other', content: text ?? '', details: details ?? null } as const;
        expect(textOfMessage(message).isWellFormed()).toBe(true);
        expect(saidIn(message) ?? '').toEqual(expect.any(String));
      },
    ),
    { numRuns: 5000 },
  );
});
