import { expect, test } from 'vitest';
import { followUpText, followUpTextProblem } from '#shared/desk/follow-ups/follow-up-text.ts';
import { DEFAULT_FOLLOW_UPS } from '#shared/domain/follow-ups/pace.ts';
import { findStopWord } from '#shared/desk/replies/opt-out.ts';

const VALUES = {
  customer: 'منى',
  pharmacy: 'صيدلية النور',
  item: 'كونكور 5',
  digits: 'latin',
  today: '2026-03-01',
} as const;
const TEXTS = [DEFAULT_FOLLOW_UPS.arrivedText, DEFAULT_FOLLOW_UPS.refillText];

test.each(TEXTS)('a text of the desk names the item and the pharmacy, and says how to stop', (templates) => {
  for (const language of ['ar', 'en'] as const) {
    expect(followUpTextProblem(templates[language])).toBeNull();
    const text = followUpText(templates, { ...VALUES, language });
    expect(text).toContain('كونكور 5');
    expect(text).toContain('صيدلية النور');
    // What it says to answer is understood.
    expect(findStopWord(text.split('\n').at(-1)?.split(':').at(-1) ?? '')).toBeDefined();
    expect(text).not.toMatch(/[{}[\]]/);
  }
});

test.each(TEXTS)('nobody’s name leaves no hole', (templates) => {
  const text = followUpText(templates, { ...VALUES, customer: null, pharmacy: '', language: 'ar' });
  expect(text.split('\n')[0]).toBe('أهلًا، معك الصيدلية.');
});

test.each([
  ['وصل {{الصنف', 'unreadable'],
  ['وصل طلبك', 'no-item'],
  ['وصل {{الصنف}} بسعر {{السعر:number}}', 'has-blank'],
  ['معك {{agent}}: وصل {{item}}', 'has-blank'],
  ['وصل {{الصنف}} يا {{العميل|فندم}}', null],
])('%s: %s', (template, problem) => {
  expect(followUpTextProblem(template)).toBe(problem);
});
