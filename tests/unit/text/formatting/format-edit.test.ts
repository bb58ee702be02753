import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdit, type Format } from '#shared/text/formatting/format-edit.ts';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';

/** `[` and `]` are what is selected. */
function formatted(marked: string, format: Format): string | undefined {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const edit = formatEdit(text, from, to, format);
  return edit === undefined ? undefined : text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

describe('formatEdit', () => {
  it.each<[string, Format, string]>([
    ['قرص [مرتين] يوميًا', 'bold', 'قرص *مرتين* يوميًا'],
    ['قرص [مرتين ]يوميًا', 'italic', 'قرص _مرتين_ يوميًا'],
    ['[*مرتين*]', 'bold', 'مرتين'],
    ['قرص *[مرتين]*', 'bold', 'قرص مرتين'],
    ['[أ\n\nب]', 'strike', '~أ~\n\n~ب~'],
    ['[*أ*\nب]', 'bold', '**أ**\n*ب*'],
    ['[x]', 'code', '`x`'],
    ['[x\ny]', 'code', '```\nx\ny\n```'],
    ['أ\nب[ج]د\nهـ', 'bullet', 'أ\n- بجد\nهـ'],
    ['[أ\nب]', 'number', '1. أ\n2. ب'],
    ['[1. أ\n2. ب]', 'number', 'أ\nب'],
    ['[- أ\nب]', 'quote', '> أ\n> ب'],
    ['[أ\n]ب', 'quote', '> أ\nب'],
  ])('%s as %s', (text, format, after) => {
    expect(formatted(text, format)).toBe(after);
  });

  it.each<[string, Format]>([
    ['[  ]', 'bold'],
    ['[]', 'bullet'],
  ])('nothing to mark in "%s"', (text, format) => {
    expect(formatted(text, format)).toBeUndefined();
  });

  it('never loses a word, whatever is selected', () => {
    const words = (text: string): string => plainText(text).replace(/[*_~`\s>.\d-]/g, '');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.nat(40),
        fc.nat(40),
        fc.constantFrom<Format>('bold', 'italic', 'strike', 'code', 'bullet', 'number', 'quote'),
        (text, a, b, format) => {
          const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const edit = formatEdit(text, from, to, format);
          if (edit === undefined) return;
          expect(words(text.slice(0, edit.from) + edit.text + text.slice(edit.to))).toBe(words(text));
        },
      ),
    );
  });
});
