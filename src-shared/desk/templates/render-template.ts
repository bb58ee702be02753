import type { Language } from '../../domain/bilingual.ts';
import type { LocalDate } from '../../domain/rules/hours.ts';
import { isChoice, parseDateValue, parseNumberValue } from './blank-values.ts';
import { localDateText, localNumberText, moneyText } from './localise.ts';
import type { Digits } from '../../text/localise-digits.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import type { TemplateBlank, TemplateToken } from './parse-field.ts';
import type { TemplateVariable } from './template-names.ts';

export type TemplateValues = {
  language: Language;
  digits: Digits;
  /** Names as they are shown; null or blank when nobody knows them. */
  customer: string | null;
  agent: string | null;
  pharmacy: string | null;
  /** In pounds. */
  total: number | null;
  /** The pharmacy's date. */
  today: LocalDate;
  /** What staff filled in, by the blank's key, as typed. A Map: keys are customers' and staff's words. */
  blanks: ReadonlyMap<string, string>;
};

/** Why a text must not be sent as it is. `field` is a variable's name or a blank's label. */
export type RenderProblem = {
  code: 'missing' | 'not-a-number' | 'not-a-date' | 'not-a-choice';
  field: string;
};

/** `problems` is empty when the text can be sent; until then unfilled blanks show their label in brackets. */
export type RenderedTemplate = { text: string; problems: RenderProblem[] };

/**
 * Fills a template in. A customer without a name is no problem: the name goes, and with it the comma or space
 * that belonged to it. Values are text whatever they contain; they are never read as a template.
 */
export function renderTemplate(tokens: readonly TemplateToken[], values: TemplateValues): RenderedTemplate {
  const problems = new Map<string, RenderProblem>();
  const pieces = tokens.map((token): Piece => {
    if (token.is === 'text') return { text: token.text };
    const filled = token.is === 'variable' ? fillVariable(token, values) : fillBlank(token.blank, values);
    if (filled.problem) problems.set(filled.problem.field, filled.problem);
    return { text: filled.text, isValue: true };
  });
  return { text: joinPieces(pieces), problems: [...problems.values()] };
}

type Filled = { text: string; problem?: RenderProblem };

function fillVariable(
  { name, fallback }: { name: TemplateVariable; fallback: string | null },
  values: TemplateValues,
): Filled {
  const text = variableText(name, values);
  if (text !== '') return { text };
  if (fallback !== null) return { text: fallback };
  if (name === 'customer') return { text: '' };
  return { text: `[${name}]`, problem: { code: 'missing', field: name } };
}

function variableText(name: TemplateVariable, values: TemplateValues): string {
  switch (name) {
    case 'customer':
    case 'agent':
    case 'pharmacy':
      return (values[name] ?? '').trim();
    case 'total':
      return values.total === null ? '' : moneyText(values.total, values.language, values.digits);
    case 'today':
      return localDateText(values.today, values.language, values.digits);
  }
}

function fillBlank(blank: TemplateBlank, values: TemplateValues): Filled {
  const typed = (values.blanks.get(blank.key) ?? blank.initial ?? '').trim();
  const unfilled = (code: RenderProblem['code']): Filled => ({
    text: typed === '' ? `[${blank.label}]` : typed,
    problem: { code, field: blank.label },
  });
  if (typed === '') return unfilled('missing');
  switch (blank.type) {
    case 'text':
      return { text: typed };
    case 'number': {
      const value = parseNumberValue(typed);
      return value === undefined ? unfilled('not-a-number') : { text: localNumberText(value, values.digits) };
    }
    case 'date': {
      const date = parseDateValue(typed, values.today);
      return date === undefined
        ? unfilled('not-a-date')
        : { text: localDateText(date, values.language, values.digits) };
    }
    case 'choice':
      return isChoice(typed, blank.choices) ? { text: typed } : unfilled('not-a-choice');
  }
}
