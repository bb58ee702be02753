import { createElement } from 'react';
import { expect, test } from 'vitest';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { CopiesOutside } from '#renderer/privacy/dialogs/copies-outside.tsx';
import { markupOf } from '../support/markup-of.ts';

const saidWith = (target: { folder: string } | null, language: 'ar' | 'en'): string =>
  markupOf(createElement(CopiesOutside), { language, known: [[queryKeys.external, { target }]] });

test('who erases somebody is told of the backups outside of this PC, where there are any', () => {
  expect(saidWith({ folder: '/media/stick' }, 'en')).toContain('/media/stick');
  expect(saidWith({ folder: '/media/stick' }, 'en')).toContain('12 months');
  expect(saidWith({ folder: '/media/stick' }, 'ar')).toContain('حتى 12 شهرًا');
  expect(saidWith(null, 'en')).not.toContain('12');
});
