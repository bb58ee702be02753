import { describe, expect, it } from 'vitest';
import { findParts, textsOf } from '#renderer/licences/dialogs/licence-text.ts';
import type { LicencedPart } from '#shared/domain/licences.ts';

const part = (name: string, licence: string, texts: number[] = []): LicencedPart => ({
  name,
  version: '1.0.0',
  licence,
  page: '',
  texts,
  note: null,
});

describe('findParts', () => {
  const parts = [part('@mantine/core', 'MIT'), part('sharp', 'Apache-2.0'), part('Electron', 'MIT')];

  it.each([
    ['', ['@mantine/core', 'sharp', 'Electron']],
    ['mit', ['@mantine/core', 'Electron']],
    [' MIT  elec', ['Electron']],
    ['zebra', []],
  ])('by %j', (search, names) => {
    expect(findParts(parts, search).map(({ name }) => name)).toEqual(names);
  });
});

it('puts the texts of a part together', () => {
  const file = { parts: [], texts: [[0], [1, 0]], paragraphs: ['Free.', 'By A.'] };
  expect(textsOf(file, part('a', 'MIT', [1, 0]))).toEqual([['By A.', 'Free.'], ['Free.']]);
});
