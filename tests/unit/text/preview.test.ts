import { expect, test } from 'vitest';
import { PREVIEW_LENGTH, previewOf } from '#shared/text/preview.ts';

test('a short text is its own preview, on one line', () => {
  expect(previewOf('  صباح الخير\n\nعندكم   بنادول؟\t')).toBe('صباح الخير عندكم بنادول؟');
  expect(previewOf('')).toBe('');
  expect(previewOf(' \n ')).toBe('');
});

test('a long text is cut after whole code points', () => {
  const preview = previewOf('😀'.repeat(PREVIEW_LENGTH + 1));
  expect(preview).toBe(`${'😀'.repeat(PREVIEW_LENGTH)}…`);
  expect(preview.isWellFormed()).toBe(true);
  expect(previewOf('😀'.repeat(PREVIEW_LENGTH))).toBe('😀'.repeat(PREVIEW_LENGTH));
});

test('never cuts a surrogate pair, wherever the text happens to be cut', () => {
  for (let spaces = 0; spaces < 4; spaces += 1) {
    const text = `x${' '.repeat(PREVIEW_LENGTH * 8 - 4 + spaces)}😀😀😀`;
    expect(previewOf(text).isWellFormed(), `${spaces}`).toBe(true);
  }
});

test('white space in front is not what gets shown', () => {
  expect(previewOf(`${'\n'.repeat(5000)}hello`)).toBe('hello');
});
