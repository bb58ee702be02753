import { describe, expect, test } from 'vitest';
import { starterTemplateSchema, TEMPLATE_CATEGORIES } from '#shared/domain/templates/template.ts';
import { STARTER_TEMPLATES } from '#shared/desk/starter-templates/starter-templates.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { listBlanks, parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { renderTemplate } from '#shared/desk/templates/render-template.ts';

const SAMPLE_VALUES = { text: 'كذا', number: '5', date: 'today', choice: '' };

test('every category has templates, and every shortcut is one template, however it is typed', () => {
  expect(STARTER_TEMPLATES.length).toBeGreaterThanOrEqual(25);
  expect(new Set(STARTER_TEMPLATES.map(({ category }) => category))).toEqual(new Set(TEMPLATE_CATEGORIES));
  const shortcuts = STARTER_TEMPLATES.map(({ shortcut }) => foldText(shortcut));
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

describe.each(STARTER_TEMPLATES.map((template) => [template.shortcut, template] as const))(
  '/%s',
  (_, template) => {
    test('has the right shape', () => expect(starterTemplateSchema.parse(template)).toEqual(template));

    test('asks for as much in both languages', () => {
      const types = (source: string): string[] =>
        listBlanks(parseTemplate(source).tokens).map(({ type }) => type);
      expect(types(template.body.en)).toEqual(types(template.body.ar));
    });

    test.each(['ar', 'en'] as const)('reads well in %s with and without a name', (language) => {
      const { tokens, problems } = parseTemplate(template.body[language]);
      expect(problems).toEqual([]);
      const blanks = new Map(
        listBlanks(tokens).map((blank) => [blank.key, blank.choices[0] ?? SAMPLE_VALUES[blank.type]]),
      );
      for (const customer of ['منى', null]) {
        const rendered = renderTemplate(tokens, {
          language,
          digits: 'latin',
          customer,
          agent: 'سارة',
          pharmacy: 'صيدلية النور',
          total: 120,
          today: '2026-03-02',
          blanks,
        });
        expect(rendered.problems).toEqual([]);
        expect(rendered.text).not.toMatch(/ {2}|[ ][،,.!؟?]|[{}[\]]|[،,][،,.]|^[\s،,.]|\s$/u);
      }
    });

    test('follows WhatsApp’s policy: no payment, no advice on taking a medicine', () => {
      const words = [template.body.ar, template.body.en].join(' ');
      expect(words).not.toMatch(
        /فودافون كاش|انستا ?باي|تحويل بنكي|فيزا|ادفع|جرعة|mg\b|\bpay\b|card|dose|transfer money/iu,
      );
    });
  },
);
