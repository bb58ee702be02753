import { describe, expect, test } from 'vitest';
import { blanksOf } from '#shared/desk/approved-templates/blanks.ts';
import {
  fillTemplate,
  MAX_FILLED_LENGTH,
  readFilled,
  whyNotSendable,
} from '#shared/desk/approved-templates/fill-template.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';

const template = (change: Partial<ApprovedTemplate> = {}): ApprovedTemplate => ({
  name: 'order_ready',
  language: 'ar',
  category: 'utility',
  state: 'approved',
  reason: null,
  quality: null,
  hasNamedBlanks: false,
  header: null,
  body: 'أهلاً {{2}}، طلب {{1}} جاهز. {{ 2 }}',
  footer: null,
  buttons: [],
  ...change,
});

describe('blanks', () => {
  test('are each asked for once, by their numbers, then those of the buttons', () => {
    const blanks = blanksOf(
      template({
        header: { kind: 'text', text: 'طلب {{1}}' },
        buttons: [
          { kind: 'reply', label: 'تمام', target: null },
          { kind: 'url', label: 'التتبع', target: 'https://example.com/{{1}}' },
          { kind: 'url', label: 'الموقع', target: 'https://example.com' },
          { kind: 'code', label: 'الكود', target: null },
        ],
      }),
    );
    expect(blanks.map(({ id }) => id)).toEqual(['header:1', 'body:1', 'body:2', 'button:1', 'button:3']);
  });

  test('with names stand in the order in which they are read', () => {
    const named = template({ hasNamedBlanks: true, body: '{{zone}} {{customer_name}} {{zone}}' });
    expect(blanksOf(named).map(({ name }) => name)).toEqual(['zone', 'customer_name']);
  });
});

describe('what is filled in', () => {
  test('goes by place, in the order of the numbers', () => {
    const filled = fillTemplate(template(), { 'body:1': '77', 'body:2': ' منى ' });
    expect(filled).toMatchObject({
      kind: 'filled',
      text: 'أهلاً منى، طلب 77 جاهز. منى',
      message: { body: ['77', 'منى'], buttons: [] },
    });
  });

  test('goes by name where the blanks have names', () => {
    const named = template({ hasNamedBlanks: true, body: 'أهلاً {{customer_name}}' });
    expect(fillTemplate(named, { 'body:customer_name': 'منى' })).toMatchObject({
      message: { body: { customer_name: 'منى' } },
    });
  });

  test('stays as it was typed, also where it looks like a blank or a replacement', () => {
    const filled = fillTemplate(template({ body: '{{1}}!' }), { 'body:1': "$& {{1}} $'" });
    expect(filled).toMatchObject({ text: "$& {{1}} $'!" });
  });

  test('reads with its braces while it is empty', () => {
    expect(readFilled(template(), { 'body:1': '77' }).text).toBe('أهلاً {{2}}، طلب 77 جاهز. {{2}}');
  });

  test('goes into the address of its button, and a code into its own', () => {
    const buttons: ApprovedTemplate['buttons'] = [
      { kind: 'url', label: 'التتبع', target: 'https://example.com/{{1}}' },
      { kind: 'code', label: 'الكود', target: null },
      { kind: 'flow', label: 'الحجز', target: null },
    ];
    const filled = fillTemplate(template({ body: 'تم', buttons }), { 'button:0': 'a$&', 'button:1': 'X1' });
    expect(filled).toMatchObject({
      details: { buttons: [{ target: 'https://example.com/a$&' }, { target: 'X1' }, { target: null }] },
      message: {
        buttons: [
          { index: 0, kind: 'url', suffix: 'a$&' },
          { index: 1, kind: 'copy_code', code: 'X1' },
          { index: 2, kind: 'flow' },
        ],
      },
    });
  });
});

describe('what Meta would refuse is said of its blank', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['سطر\nسطر', 'lines'],
    ['عمود\tعمود', 'lines'],
    ['بعيد    جدًا', 'spaces'],
    ['x'.repeat(1025), 'too-long'],
  ])('%j', (value, problem) => {
    const filled = fillTemplate(template({ body: '{{1}}' }), { 'body:1': value });
    expect(filled).toMatchObject({ kind: 'wrong', problems: { 'body:1': problem } });
  });

  test('a space in an address', () => {
    const buttons: ApprovedTemplate['buttons'] = [{ kind: 'url', label: 'و', target: 'https://e.com/{{1}}' }];
    expect(fillTemplate(template({ body: 'تم', buttons }), { 'button:0': 'a b' })).toMatchObject({
      problems: { 'button:0': 'gap' },
    });
  });

  test('a text that is too long as a whole', () => {
    const long = 'x'.repeat(MAX_FILLED_LENGTH / 2);
    const filled = fillTemplate(template(), { 'body:1': '1', 'body:2': long });
    expect(filled).toEqual({ kind: 'wrong', problems: {}, isTooLong: true });
  });
});

test.each([
  [{}, undefined],
  [{ state: 'paused' }, 'state'],
  [{ state: 'gone' }, 'state'],
  [{ category: 'authentication' }, 'kind'],
  [{ header: { kind: 'other' } }, 'kind'],
  [{ buttons: [{ kind: 'other', label: '', target: null }] }, 'kind'],
  [{ body: '' }, 'kind'],
] as const)('with %j it cannot be sent because of its %s', (change, why) => {
  expect(whyNotSendable(template(change as Partial<ApprovedTemplate>))).toBe(why);
});
