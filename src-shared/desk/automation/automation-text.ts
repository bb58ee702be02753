import type { Bilingual, Language } from '../../domain/bilingual.ts';
import { MAX_TEXT_LENGTH } from '../../domain/messages/message.ts';
import type { Digits } from '../../text/localise-digits.ts';
import { parseTemplate, type TemplateProblem } from '../templates/parse-template.ts';
import type { TemplateToken } from '../templates/parse-field.ts';
import { renderTemplate } from '../templates/render-template.ts';
import { foldName } from '../templates/template-names.ts';

/** What the desk can fill into a text that no person looks at. `opening` is there in the out-of-hours text only. */
export const AUTOMATION_VARIABLES = ['customer', 'pharmacy', 'opening'] as const;
export type AutomationVariable = (typeof AUTOMATION_VARIABLES)[number];

/** For the template language it is a blank; here the desk fills it in as staff would. */
const OPENING_KEYS: ReadonlySet<string> = new Set(['opening', 'موعد الفتح', 'وقت الفتح'].map(foldName));

export type AutomationValues = {
  language: Language;
  digits: Digits;
  /** null when nobody knows it: it goes, with the comma that belonged to it. */
  customer: string | null;
  /** '' when it has none; then the text speaks of "our pharmacy". */
  pharmacy: string;
  /** In words; null when nothing is known of an opening. */
  opening: string | null;
};

/**
 * What keeps a text from being sent by itself; those of the template language have a place in it (`at`, `length`).
 * - `not-automatic`: only a person could fill `field` in.
 */
export type AutomationTextProblem = TemplateProblem | { code: 'not-automatic'; field: string };

/** @param uses.opening Whether it is the out-of-hours text. */
export function listAutomationTextProblems(
  source: string,
  { opening }: { opening: boolean },
): AutomationTextProblem[] {
  const { tokens, problems } = parseTemplate(source);
  const fields = tokens.flatMap((token) => {
    if (token.is === 'text' || variableOf(token, { opening }) !== undefined) return [];
    return [token.is === 'blank' ? token.blank.label : token.name];
  });
  return [
    ...problems,
    ...[...new Set(fields)].map((field): AutomationTextProblem => ({ code: 'not-automatic', field })),
  ];
}

/**
 * The text as the customer gets it.
 * @returns undefined when it must not go out: something in it is not known or cannot be read, or it is too long.
 */
export function renderAutomationText(text: Bilingual, values: AutomationValues): string | undefined {
  const source = text[values.language];
  const { opening } = values;
  if (listAutomationTextProblems(source, { opening: true }).length > 0) return undefined;
  const rendered = renderTemplate(parseTemplate(source).tokens, {
    ...values,
    pharmacy: values.pharmacy.trim() || OUR_PHARMACY[values.language],
    agent: null,
    total: null,
    // Not among the variables: never shown.
    today: '2000-01-01',
    blanks: new Map(opening === null ? [] : [...OPENING_KEYS].map((key) => [key, opening])),
  });
  const shown = rendered.text.trim();
  const canGo = rendered.problems.length === 0 && shown !== '' && shown.length <= MAX_TEXT_LENGTH;
  return canGo ? shown : undefined;
}

const OUR_PHARMACY: Bilingual = { ar: 'صيدليتنا', en: 'our pharmacy' };

function variableOf(
  token: Exclude<TemplateToken, { is: 'text' }>,
  { opening }: { opening: boolean },
): AutomationVariable | undefined {
  if (token.is === 'variable') {
    return token.name === 'customer' || token.name === 'pharmacy' ? token.name : undefined;
  }
  return opening && token.blank.type === 'text' && OPENING_KEYS.has(token.blank.key) ? 'opening' : undefined;
}
