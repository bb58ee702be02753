import { expect, test } from 'vitest';
import { addressOfBsuid, bsuidFromAddress, readBsuid, readParentBsuid } from '#shared/phone/bsuid.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { phoneCharacters } from '#shared/phone/phone-characters.ts';
import { readUsername } from '#shared/text/username.ts';

test('a business-scoped id is letters and digits after its country, and never a number', () => {
  const bsuid = 'EG.10000000000000000101';
  expect(readBsuid(bsuid)).toBe(bsuid);
  expect(bsuidFromAddress(addressOfBsuid(bsuid))).toBe(bsuid);
  expect(phoneFromJid(addressOfBsuid(bsuid))).toBeUndefined();
  expect(phoneCharacters(bsuid)).toBeUndefined();
  for (const none of [
    '',
    null,
    undefined,
    'EG.',
    'eg.1',
    'EG.1 2',
    'EG.1@lid',
    '201012345678',
    'EG.ENT.9',
    `EG.${'1'.repeat(129)}`,
  ])
    expect(readBsuid(none)).toBeNull();
  expect(readParentBsuid('EG.ENT.9')).toBe('EG.ENT.9');
  expect(readParentBsuid(bsuid)).toBeNull();
});

test('a username comes with its @ or without', () => {
  for (const told of ['mona.sample', '@mona.sample', ' @mona.sample '])
    expect(readUsername(told)).toBe('mona.sample');
  for (const none of ['', '@', null, undefined, 'mo na', '<img>', '\u202Emona', 'x'.repeat(65)])
    expect(readUsername(none)).toBeNull();
});
