import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const text = readFileSync(path.resolve('docs/glossary.md'), 'utf8');

const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

/** The words of a part; "signed in / locked" are two, and what stands in brackets only explains. */
function wordsOf(title: string): string[] {
  const part = text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...part.matchAll(/^\| ([^|]+) \|[^|]+\|[^|]*\|$/gm)].map(([, word = '']) => word);
  return rows
    .filter((word) => word !== 'word')
    .flatMap((word) => word.replaceAll(/\(.*?\)/g, '').split(' / '))
    .map((word) => word.trim().toLowerCase());
}

describe('the glossary', () => {
  test('has two parts, the pharmacy’s words and the code’s, and neither is empty', () => {
    expect(titles).toEqual(["The pharmacy's words", "The code's words"]);
    expect(wordsOf("The pharmacy's words")).toContain('customer');
    expect(wordsOf("The code's words")).toContain('transport');
  });

  test('defines no word twice', () => {
    const words = titles.flatMap(wordsOf);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('reads every row of its tables', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| word |'));
    const read = titles.flatMap(wordsOf);
    for (const row of rows) {
      const [first = ''] = row.slice(2).split(' | ');
      expect(read, row).toContain(
        (first.split(' / ')[0] ?? '')
          .replace(/\(.*?\)/, '')
          .trim()
          .toLowerCase(),
      );
    }
  });
});
