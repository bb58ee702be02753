import { expect, test } from 'vitest';
import { acceptSecret, tidySecret } from '#shared/domain/staff/secret.ts';
import { signInWaitMs } from '#shared/domain/staff/sign-in-wait.ts';
import { signText } from '#shared/text/sign-text.ts';

test.each([
  ['pin', '1234', '1234'],
  ['pin', '٢٤٦٨', '2468'],
  ['pin', '۲۴۶۸', '2468'],
  ['pin', ' 12345678 ', '12345678'],
  ['pin', '123', undefined],
  ['pin', '123456789', undefined],
  ['pin', '12a4', undefined],
  ['password', '1234567', undefined],
  ['password', 'سر الصيدلية', 'سر الصيدلية'],
  ['password', 'x'.repeat(201), undefined],
] as const)('%s «%s» is accepted as %s', (kind, secret, accepted) => {
  expect(acceptSecret({ kind, secret })).toBe(accepted);
});

test('a password is the same however the keyboard composes its letters', () => {
  expect(tidySecret('password', 'cafe\u0301')).toBe('café');
});

test('three slips are free, then the wait doubles from 30 seconds to 15 minutes', () => {
  const seconds = Array.from({ length: 11 }, (_, tries) => signInWaitMs(tries) / 1000);
  expect(seconds).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
  expect(signInWaitMs(10_000)).toBe(900_000);
});

test('a signature is a bold line under the text, and nothing under nothing', () => {
  expect(signText('أيوه موجود', 'د. منى')).toBe('أيوه موجود\n*د. منى*');
  expect(signText('x', 'a*b')).toBe('x\n*ab*');
  expect(signText('x', null)).toBe('x');
  expect(signText('x', '  ')).toBe('x');
  expect(signText('', 'منى')).toBe('');
});
