import type { Language } from '../../domain/bilingual.ts';
import { parseTemplate } from './parse-template.ts';
import { findBlankType, findVariable, typeNameIn, variableNameIn } from './template-names.ts';

/** What opens a field: its label, and its type if it has one. */
const OPENING = /(?<!\\)\{\{(?<label>[^\\{}:=|()]*)(?::(?<type>[^\\{}:=|()]*))?/gu;

/**
 * The same template with the desk's own words in the language of its text, so that no word of the other direction stands
 * in its lines: `{{customer|يا فندم}}` in Arabic is `{{العميل|يا فندم}}`. What staff called a blank stays as it is.
 */
export function nameInLanguage(source: string, language: Language): string {
  const renamed = source.replace(OPENING, (opening, label: string, type: string | undefined) => {
    const variable = findVariable(label);
    if (variable !== undefined && type === undefined) return `{{${variableNameIn(variable, language)}`;
    const blankType = type === undefined ? undefined : findBlankType(type);
    return blankType === undefined ? opening : `{{${label}:${typeNameIn(blankType, language)}`;
  });
  // Whatever somebody wrote, it means what it meant.
  return means(renamed) === means(source) ? renamed : source;
}

const means = (source: string): string => {
  const { tokens, problems } = parseTemplate(source);
  return JSON.stringify([tokens, problems.map(({ code }) => code)]);
};
