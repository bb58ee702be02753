import { createElement } from 'react';
import { expect, test } from 'vitest';
import { HeardAgo } from '#renderer/links/settings/heard-ago.tsx';
import { markupOf } from '../support/markup-of.ts';

const shown = (lastAt: number | null, language: 'ar' | 'en'): string =>
  markupOf(createElement(HeardAgo), { language, known: [[['cloud', 'webhook'], { lastAt }]] });

test('beside the link stands how long ago WhatsApp’s server told anything, to the second', () => {
  expect(shown(Date.now() - 12_400, 'en')).toMatch(/Last heard from WhatsApp’s server: .*1[23] seconds ago/);
  expect(shown(Date.now() - 12_400, 'ar')).toMatch(/آخر ما وصل من خادم واتساب: .*ثانية/);
  expect(shown(Date.now() - 3 * 3_600_000, 'en')).toContain('3 hours ago');
  expect(shown(null, 'en')).toContain('Nothing heard from WhatsApp’s server yet');
});
