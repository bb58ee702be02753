import { describe, expect, it } from 'vitest';
import { judgeLicence, licenceOf } from '../../../../scripts/licences/licence-rules.ts';

describe('judgeLicence', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT', '(WTFPL OR ISC)'])(
    'lets %s pass',
    (licence) => {
      expect(judgeLicence(licence, true)).toBe('free');
    },
  );

  it.each([
    '',
    'UNLICENSED',
    'SEE LICENSE IN x',
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND GPL-2.0-only',
  ])('refuses %j, bundled or not', (licence) => {
    expect([judgeLicence(licence, true), judgeLicence(licence, false)]).toEqual(['no', 'no']);
  });

  it('lets what must stay exchangeable be packed, but not bundled', () => {
    expect(judgeLicence('LGPL-3.0-or-later', false)).toBe('exchangeable');
    expect(judgeLicence('Apache-2.0 AND LGPL-3.0-or-later', false)).toBe('exchangeable');
    expect(judgeLicence('LGPL-3.0-or-later', true)).toBe('no');
  });

  it('lets the Mozilla licence be bundled, with a word on the source', () => {
    expect(judgeLicence('MPL-2.0', true)).toBe('open-source');
  });
});

describe('licenceOf', () => {
  const named = { name: 'a', version: '1.0.0' };

  it.each([
    [{ license: 'MIT' }, 'MIT'],
    [{ license: { type: 'ISC' } }, 'ISC'],
    [{ licenses: [{ type: 'MIT' }, { type: 'BSD-2-Clause' }] }, 'MIT OR BSD-2-Clause'],
    [{ licenses: [{ type: 'Apache 2.0' }] }, 'Apache-2.0'],
    [{}, ''],
  ])('reads %j', (said, licence) => {
    expect(licenceOf({ ...named, ...said })).toBe(licence);
  });
});
