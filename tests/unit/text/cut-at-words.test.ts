import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthAtWords, withEllipsis } from '#shared/text/cut-at-words.ts';

/** As many characters as there is room for; the mark that steers the ellipsis takes none. */
const cut = (text: string, room: number): string => {
  const length = lengthAtWords(text, (shown) => shown.replace(/[\u200E\u200F]/g, '').length <= room);
  return length === text.length ? text : withEllipsis(text.slice(0, length));
};

describe('lengthAtWords', () => {
  it('keeps what fits, and otherwise whole words from the beginning', () => {
    expect(cut('Panadol Extra', 13)).toBe('Panadol Extra');
    expect(cut('Panadol Extra', 12)).toBe('Panadol…\u200E');
    expect(cut('عايز بنادول إكسترا', 15)).toBe('عايز بنادول…\u200F');
  });

  it('lets the ellipsis follow the Latin word in an Arabic line, and never stand before its first letter', () => {
    expect(cut('عندكم Augmentin 1g أقراص؟', 20)).toBe('عندكم Augmentin 1g…\u200E');
    expect(cut('عندكم Augmentin 1g', 16)).toBe('عندكم Augmentin…\u200E');
  });

  it('leaves no number without its unit', () => {
    expect(cut('Panadol 500mg tablets', 12)).toBe('Panadol…\u200E');
    expect(cut('Panadol 500 mg tablets', 14)).toBe('Panadol…\u200E');
    expect(cut('Panadol 500 mg tablets', 15)).toBe('Panadol 500 mg…\u200E');
    expect(cut('بنادول ٥٠٠ مجم شريطين', 13)).toBe('بنادول…\u200F');
  });

  it('leaves no comma hanging, and cuts a word only where it stands alone', () => {
    expect(cut('بنادول، وفيتامين سي', 10)).toBe('بنادول…\u200F');
    expect(cut('Hydroxychloroquine', 7)).toBe('Hydrox…\u200E');
  });

  it('shows a beginning that fits, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, room) => {
          const fits = (shown: string): boolean => shown.length <= room;
          const length = lengthAtWords(text, fits);
          expect(length).toBeLessThanOrEqual(text.length);
          if (length > 0 && length < text.length)
            expect(fits(withEllipsis(text.slice(0, length)))).toBe(true);
        },
      ),
    );
  });
});
