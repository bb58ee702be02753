import { isChoice, parseDateValue, parseNumberValue } from './blank-values.ts';
import {
  findBlankType,
  findVariable,
  foldName,
  type BlankType,
  type TemplateVariable,
} from './template-names.ts';

/** What staff fill in before sending. `key` names it in the values; `initial` is text as a person would type it. */
export type TemplateBlank = {
  key: string;
  label: string;
  type: BlankType;
  /** Of a choice, at least two; empty otherwise. */
  choices: string[];
  initial: string | null;
};

export type TemplateToken =
  | { is: 'text'; text: string }
  | { is: 'variable'; name: TemplateVariable; fallback: string | null }
  | { is: 'blank'; blank: TemplateBlank };

/**
 * - `empty`: no name. `label-too-long`: over 60 characters. `unknown-type`: none of text, number, date, choice.
 * - `no-choices`: fewer than two. `bad-default`: not of its type. `variable-with-type`: {{customer:number}}.
 * - `blank-differs`: the same label was a blank of another kind before.
 */
export type FieldProblem =
  | 'empty'
  | 'label-too-long'
  | 'unknown-type'
  | 'no-choices'
  | 'bad-default'
  | 'variable-with-type'
  | 'blank-differs';

const MAX_LABEL_LENGTH = 60;

type Field = { token: TemplateToken; problem?: FieldProblem } | { token?: undefined; problem: FieldProblem };

/** `label`, then `:type`, `(choices)`, `=default` or `|fallback`; stands for itself after a backslash. */
const FIELD =
  /^(?<label>(?:\\.|[^\\:=|()])*)(?::(?<type>(?:\\.|[^\\:=|()])*)(?:\((?<choices>(?:\\.|[^\\()])*)\))?\s*)?(?:=(?<initial>.*)|\|(?<fallback>.*))?$/su;

/**
 * What stands between the braces.
 * @param known The blanks so far, by key; a new one is added.
 */
export function parseField(source: string, known: Map<string, TemplateBlank>): Field {
  const groups = FIELD.exec(source)?.groups;
  if (!groups) return { problem: 'unknown-type' };
  const label = unescape(groups['label'] ?? '').trim();
  const key = foldName(label);
  if (key === '') return { problem: 'empty' };
  if (label.length > MAX_LABEL_LENGTH) return { problem: 'label-too-long' };

  const last = groups['fallback'] ?? groups['initial'];
  const initial = last === undefined ? null : unescape(last).trim();
  const variable = findVariable(label);
  if (variable) {
    if (groups['type'] !== undefined) return { problem: 'variable-with-type' };
    return { token: { is: 'variable', name: variable, fallback: initial } };
  }
  return blankField({ key, label, initial, type: groups['type'], choices: groups['choices'] }, known);
}

type BlankParts = {
  key: string;
  label: string;
  initial: string | null;
  type: string | undefined;
  choices: string | undefined;
};

function blankField(parts: BlankParts, known: Map<string, TemplateBlank>): Field {
  const { key, label, initial } = parts;
  const earlier = known.get(key);
  if (parts.type === undefined && initial === null && earlier)
    return { token: { is: 'blank', blank: earlier } };

  const type = parts.type === undefined ? 'text' : findBlankType(unescape(parts.type));
  if (!type) return { problem: 'unknown-type' };
  const choices = type === 'choice' ? choicesOf(parts.choices ?? '') : [];
  if (type === 'choice' && choices.length < 2) return { problem: 'no-choices' };
  const blank: TemplateBlank = { key, label, type, choices, initial };
  if (initial && !isValueOf(blank, initial)) return { problem: 'bad-default' };
  if (earlier && !isSame(earlier, blank)) return { problem: 'blank-differs' };
  known.set(key, earlier ?? blank);
  return { token: { is: 'blank', blank: earlier ?? blank } };
}

function choicesOf(list: string): string[] {
  const choices = list.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return [...new Set(choices.map((choice) => unescape(choice).trim()).filter((choice) => choice !== ''))];
}

function isValueOf(blank: TemplateBlank, value: string): boolean {
  switch (blank.type) {
    case 'text':
      return true;
    case 'number':
      return parseNumberValue(value) !== undefined;
    case 'date':
      // Which day today is makes no difference to whether it can be read.
      return parseDateValue(value, '2000-01-01') !== undefined;
    case 'choice':
      return isChoice(value, blank.choices);
  }
}

function isSame(one: TemplateBlank, other: TemplateBlank): boolean {
  return (
    one.type === other.type &&
    one.initial === other.initial &&
    one.choices.length === other.choices.length &&
    one.choices.every((choice, index) => choice === other.choices[index])
  );
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, '$1');
}
