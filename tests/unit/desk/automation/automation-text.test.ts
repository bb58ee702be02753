import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listAutomationTextProblems,
  renderAutomationText,
  type AutomationValues,
} from '#shared/desk/automation/automation-text.ts';
import { DEFAULT_MENU } from '#shared/domain/rules/default-menu.ts';
import {
  DEFAULT_AUTOMATION,
  DEFAULT_RATING_SETTINGS,
  DEFAULT_TICKET_SETTINGS,
} from '#shared/domain/rules/desk-settings.ts';

const VALUES: AutomationValues = {
  language: 'ar',
  digits: 'latin',
  customer: 'منى',
  pharmacy: 'صيدلية النور',
  opening: 'غدًا الساعة 9 صباحًا',
};

const render = (text: string, values: Partial<AutomationValues> = {}): string | undefined =>
  renderAutomationText({ ar: text, en: text }, { ...VALUES, ...values });

describe('rendering', () => {
  test('fills in who, where and when, in either language of the names', () => {
    expect(render('أهلاً يا {{العميل}}، {{الصيدلية}} تفتح {{موعد الفتح}}')).toBe(
      'أهلاً يا منى، صيدلية النور تفتح غدًا الساعة 9 صباحًا',
    );
    expect(render('{{customer}}/{{pharmacy}}/{{opening}}')).toBe('منى/صيدلية النور/غدًا الساعة 9 صباحًا');
  });

  test('a customer without a name, and a pharmacy without one, still read well', () => {
    expect(render('أهلاً يا {{customer}}، نورت {{pharmacy}}', { customer: null, pharmacy: ' ' })).toBe(
      'أهلاً، نورت صيدليتنا',
    );
    expect(render('Welcome to {{pharmacy}}', { language: 'en', pharmacy: '' })).toBe(
      'Welcome to our pharmacy',
    );
  });

  test('nothing goes out about an opening that nobody knows, unless the text says what stands there', () => {
    expect(render('نفتح {{موعد الفتح}}', { opening: null })).toBeUndefined();
    expect(render('نفتح {{موعد الفتح|قريبًا}}', { opening: null })).toBe('نفتح قريبًا');
    expect(render('نفتح {{موعد الفتح|قريبًا}}')).toBe('نفتح غدًا الساعة 9 صباحًا');
  });

  test.each([
    'السعر {{السعر}}',
    'من {{agent}}',
    '{{total}}',
    '{{today}}',
    '{{opening:date}}',
    '{{',
    '  ',
    'ا'.repeat(4097),
  ])('nothing goes out of %s', (text) => {
    expect(render(text)).toBeUndefined();
  });

  test("a customer's name is text and never read as a template", () => {
    expect(render('أهلاً {{customer}}', { customer: '{{agent}} {{opening}}' })).toBe(
      'أهلاً {{agent}} {{opening}}',
    );
  });

  test('never leaves braces of its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('customer', 'pharmacy', 'opening', 'x'), (around, name) => {
        const shown = render(`${around.replaceAll(/[{}\\]/g, '')}{{${name}}}`);
        expect(shown ?? '').not.toContain('{{');
      }),
    );
  });
});

describe('what the settings say about a text', () => {
  test.each([
    ['{{customer}} {{الصيدلية}} {{opening}}', []],
    ['{{agent}} {{agent}}', [{ code: 'not-automatic', field: 'agent' }]],
    ['{{السعر:number}}', [{ code: 'not-automatic', field: 'السعر' }]],
    ['{{customer', [{ code: 'unclosed', at: 0, length: 2 }]],
  ])('%s', (source, problems) => {
    expect(listAutomationTextProblems(source, { opening: true })).toEqual(problems);
  });

  test('an opening belongs to the out-of-hours text only', () => {
    expect(listAutomationTextProblems('{{موعد الفتح}}', { opening: false })).toEqual([
      { code: 'not-automatic', field: 'موعد الفتح' },
    ]);
  });

  test('the texts a new pharmacy finds can all go out', () => {
    const { welcome, outOfHours } = DEFAULT_AUTOMATION;
    const answers = DEFAULT_MENU.items.flatMap((item) => [
      item.answer,
      ...item.items.map(({ answer }) => answer),
    ]);
    const texts = [
      welcome.text,
      outOfHours.text,
      DEFAULT_RATING_SETTINGS.ask,
      DEFAULT_RATING_SETTINGS.thanks,
      DEFAULT_TICKET_SETTINGS.autoClose.text,
      ...answers.filter((answer) => answer !== null),
    ];
    for (const { ar, en } of texts) {
      expect(listAutomationTextProblems(ar, { opening: true })).toEqual([]);
      expect(listAutomationTextProblems(en, { opening: true })).toEqual([]);
    }
  });
});
