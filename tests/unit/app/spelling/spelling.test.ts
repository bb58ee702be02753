import { describe, expect, test } from 'vitest';
import { checkSpelling, spellingLanguages } from '#main/app/spelling/spelling.ts';

/** As Electron 33 and 45 have it: no Arabic. */
const KNOWN = ['de', 'en', 'en-GB', 'en-US', 'fa', 'he'];

function checker(known = KNOWN) {
  const said: { isOn?: boolean; codes?: string[] } = {};
  return {
    said,
    availableSpellCheckerLanguages: known,
    setSpellCheckerEnabled: (isOn: boolean) => void (said.isOn = isOn),
    setSpellCheckerLanguages: (codes: string[]) => {
      const unknown = codes.find((code) => !known.includes(code));
      if (unknown !== undefined) throw new Error(`Invalid language code provided: "${unknown}"`);
      said.codes = codes;
    },
  };
}

describe('which languages a system checks for the desk', () => {
  test('Windows: those that can be asked for by name, Arabic once it can', () => {
    expect(spellingLanguages('win32', checker())).toEqual(['en']);
    expect(spellingLanguages('win32', checker([...KNOWN, 'ar']))).toEqual(['ar', 'en']);
  });

  test('macOS: it sees by itself', () => {
    expect(spellingLanguages('darwin', checker([]))).toEqual(['ar', 'en']);
  });

  test('Linux: none, because its dictionaries would have to be fetched', () => {
    expect(spellingLanguages('linux', checker())).toEqual([]);
  });
});

describe('checking begins and ends by choice', () => {
  test('on Windows, in both kinds of English', () => {
    const one = checker();
    checkSpelling(one, 'win32', true);
    expect(one.said).toEqual({ isOn: true, codes: ['en-US', 'en-GB'] });
    checkSpelling(one, 'win32', false);
    expect(one.said).toEqual({ isOn: false, codes: [] });
  });

  test('on Linux it stays off, whatever is wished', () => {
    const one = checker();
    checkSpelling(one, 'linux', true);
    expect(one.said).toEqual({ isOn: false, codes: [] });
  });

  test('on macOS no language is named', () => {
    const one = checker([]);
    checkSpelling(one, 'darwin', true);
    expect(one.said).toEqual({ isOn: true });
  });
});
