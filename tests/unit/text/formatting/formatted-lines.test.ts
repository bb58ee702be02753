import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattedLines, plainText, type FormattedLine } from '#shared/text/formatting/formatted-lines.ts';

/** A run as `bold+italic:text`, a plain one as its text. */
const shown = ({ runs }: FormattedLine): string[] =>
  runs.map(({ text, styles, link }) => {
    const look = [...styles, ...(link === null ? [] : [link.kind])].join('+');
    return look === '' ? text : `${look}:${text}`;
  });
const line = (text: string): string[] => formattedLines(text).flatMap(shown);

describe('within a line', () => {
  it.each([
    ['*مهم* جدًا', ['bold:مهم', ' جدًا']],
    ['قرص (*مرتين*) يوميًا', ['قرص (', 'bold:مرتين', ') يوميًا']],
    ['_يوميًا_، ~500~ *250*', ['italic:يوميًا', '، ', 'strike:500', ' ', 'bold:250']],
    ['*_معًا_*', ['bold+italic:معًا']],
    ['~*_x_*~', ['strike+bold+italic:x']],
    ['*a _b* c_', ['bold:a _b', ' c_']],
    ['*a* *b*', ['bold:a', ' ', 'bold:b']],
    ['`*x*` و ```y```', ['code:*x*', ' و ', 'code:y']],
    ['*https://x.com/a_b_c* _a_', ['bold+web:https://x.com/a_b_c', ' ', 'italic:a']],
    ['*كلمتان هنا*.', ['bold:كلمتان هنا', '.']],
    ['\u200F*مهم*\u200F', ['\u200F', 'bold:مهم', '\u200F']],
    ['👍*x*👍', ['👍', 'bold:x', '👍']],
  ])('%s', (text, runs) => {
    expect(line(text)).toEqual(runs);
  });

  it.each([
    'كلمة*مهم*',
    '*مهم*كلمة',
    'snake_case_name',
    '2*3*4',
    '* مهم*',
    '*مهم *',
    '**',
    '*',
    '***',
    '_ _',
    '``',
    'a`b`c',
    'https://x.com/_a_/~b~',
  ])('%s says only itself', (text) => {
    expect(line(text).join('')).toContain(text.replace(/^\* /, ''));
    expect(formattedLines(text).flatMap(({ runs }) => runs.flatMap(({ styles }) => styles))).toEqual([]);
  });

  it('a mark does not reach over its line', () => {
    expect(formattedLines('*a\nb*').map(shown)).toEqual([['*a'], ['b*']]);
  });
});

describe('lines', () => {
  it('lists, quotes and blocks', () => {
    const text = '- أول\n* ثان\n3. *ثالث*\n> اقتباس\n-بلا مسافة\n```\nx *y*\n- z\n```\nنص';
    expect(
      formattedLines(text).map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')]),
    ).toEqual([
      ['bullet', 'أول'],
      ['bullet', 'ثان'],
      ['number', 'ثالث'],
      ['quote', 'اقتباس'],
      ['plain', '-بلا مسافة'],
      ['code', 'x *y*'],
      ['code', '- z'],
      ['plain', 'نص'],
    ]);
  });
});

describe('plainText', () => {
  it.each([
    ['*عرض*: _خصم_ ~20~ `10`', 'عرض: خصم 20 10'],
    ['> قال\n- نعم', 'قال\n- نعم'],
    ['5*3', '5*3'],
    ['بلا علامات', 'بلا علامات'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    '\n',
    '- ',
    '1. ',
    '> ',
    ' ',
    'كلمة',
    'a',
    '5',
    '👨‍👩‍👧',
    'https://x.com/a_b',
    '\u200F',
    '\uD800',
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('nothing is lost but marks', () => {
    const words = (text: string): string => text.replace(/[*_~`\n]/g, '');
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = formattedLines(text);
        const said = lines
          .map(({ marker, runs }) => marker + runs.map((run) => run.text).join(''))
          .join('\n');
        expect(words(said)).toBe(words(text));
        expect(said.length).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 3_000 },
    );
  });

  it('the longest text takes no longer than its length', () => {
    for (const worst of [
      '*a ',
      '*a* ',
      '_*~a',
      '`',
      '```',
      '```\n',
      '*_',
      '- *a\n',
      '> ',
      'a*',
      '~_*`x',
      'http://_',
    ]) {
      const text = worst.repeat(Math.floor(65_536 / worst.length));
      const started = performance.now();
      formattedLines(text, () => undefined);
      expect(performance.now() - started, worst).toBeLessThan(1_000);
    }
  });
});
