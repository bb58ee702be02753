import type { Bilingual, Language } from '../../domain/bilingual.ts';
import type { LocalDate } from '../../domain/rules/hours.ts';
import type { Digits } from '../../text/localise-digits.ts';
import { listBlanks, parseTemplate } from '../templates/parse-template.ts';
import { renderTemplate } from '../templates/render-template.ts';
import { foldName } from '../templates/template-names.ts';

const ITEM_NAMES = new Set(['item', 'الصنف', 'صنف'].map(foldName));

export interface FollowUpValues {
  language: Language;
  customer: string | null;
  pharmacy: string | null;
  item: string;
  today: LocalDate;
  digits: Digits;
}

/** Why a template cannot be sent by itself: it cannot be read, names no item, or asks for what nobody fills in. */
export type FollowUpTextProblem = 'unreadable' | 'no-item' | 'has-blank';

export function followUpTextProblem(template: string): FollowUpTextProblem | null {
  const { tokens, problems } = parseTemplate(template);
  if (problems.length > 0) return 'unreadable';
  const blanks = listBlanks(tokens);
  if (!blanks.some(({ key }) => ITEM_NAMES.has(key))) return 'no-item';
  const isOpen = blanks.some(({ key, initial }) => !ITEM_NAMES.has(key) && initial === null);
  const asks = tokens.some(
    (token) =>
      token.is === 'variable' &&
      token.fallback === null &&
      (token.name === 'agent' || token.name === 'total'),
  );
  return isOpen || asks ? 'has-blank' : null;
}

/** The text that a customer gets about an item, in one language. */
export function followUpText(templates: Bilingual, values: FollowUpValues): string {
  const { tokens } = parseTemplate(templates[values.language]);
  const blanks = new Map(
    listBlanks(tokens)
      .filter(({ key }) => ITEM_NAMES.has(key))
      .map(({ key }) => [key, values.item]),
  );
  return renderTemplate(tokens, { ...values, agent: null, total: null, blanks }).text;
}
