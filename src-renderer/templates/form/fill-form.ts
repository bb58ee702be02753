import type { Language } from '#shared/domain/bilingual.ts';
import { parseDateValue, parseNumberValue } from '#shared/desk/templates/blank-values.ts';
import type { TemplateBlank, TemplateToken } from '#shared/desk/templates/parse-field.ts';
import { renderTemplate } from '#shared/desk/templates/render-template.ts';
import type { RenderedTemplate } from '#shared/desk/templates/render-template.ts';
import type { TemplateVariable } from '#shared/desk/templates/template-names.ts';
import type { KnownValues } from './known-values.ts';

/** A place in the text that a person fills in: a blank, or a variable of which nothing is known. */
export type FormField = TemplateBlank & { variable: TemplateVariable | null };
export type Typed = ReadonlyMap<string, string>;

/** The field of a token; undefined for text and for what the desk knows. */
export function fieldOf(
  token: TemplateToken,
  known: KnownValues,
  nameOf: (variable: TemplateVariable) => string,
): FormField | undefined {
  if (token.is === 'blank') return { ...token.blank, variable: null };
  if (token.is === 'text' || token.fallback !== null) return undefined;
  // A customer without a name is no problem: the sentence is closed without it.
  if (token.name === 'customer' || token.name === 'today') return undefined;
  const value = known[token.name];
  if (value !== null && value !== '') return undefined;
  const type = token.name === 'total' ? 'number' : 'text';
  return {
    key: `variable:${token.name}`,
    label: nameOf(token.name),
    type,
    choices: [],
    initial: null,
    variable: token.name,
  };
}

/** What stands in the fields at first; a date as its input wants it. */
export function initialValues(fields: readonly FormField[], known: KnownValues): Typed {
  return new Map(
    fields.map(({ key, type, initial }) => {
      const value = initial ?? '';
      return [key, type === 'date' ? (parseDateValue(value, known.today) ?? '') : value];
    }),
  );
}

/** The text with what was typed; a problem's `key` is the field that has it. */
export function fillIn(
  tokens: readonly TemplateToken[],
  known: KnownValues,
  typed: Typed,
  language: Language,
): RenderedTemplate {
  const typedFor = (variable: TemplateVariable): string | undefined => typed.get(`variable:${variable}`);
  return renderTemplate(tokens, {
    ...known,
    agent: typedFor('agent') ?? known.agent,
    pharmacy: typedFor('pharmacy') ?? known.pharmacy,
    total: parseNumberValue(typedFor('total') ?? '') ?? known.total,
    language,
    blanks: typed,
  });
}

/** The field a problem of the rendering is about: blanks are named by their label, variables by their name. */
export const fieldNamed = (fields: readonly FormField[], name: string): FormField | undefined =>
  fields.find(({ label, variable }) => (variable ?? label) === name);
