import type { Language } from '#shared/domain/bilingual.ts';
import type { BlankValues } from '#shared/domain/templates/approved-template.ts';
import type { Blank } from '#shared/desk/approved-templates/blanks.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { TEMPLATE_VARIABLES, type TemplateVariable } from '#shared/desk/templates/template-names.ts';
import { VARIABLE_TEXTS } from '../../templates/editor/insertables.ts';
import { fillIn } from '../../templates/form/fill-form.ts';
import type { KnownValues } from '../../templates/form/known-values.ts';

/** What the desk knows and may stand in a blank, as the saved replies fill it in; what is not known is not offered. */
export function suggestionsFrom(
  known: KnownValues,
  language: Language,
): { name: TemplateVariable; text: string }[] {
  return TEMPLATE_VARIABLES.flatMap((name) => {
    const { tokens } = parseTemplate(VARIABLE_TEXTS[language][name]);
    const { text, problems } = fillIn(tokens, known, new Map(), language);
    return text.trim() === '' || problems.length > 0 ? [] : [{ name, text: text.trim() }];
  });
}

/** How whoever writes templates usually calls them. */
const NAMES: Readonly<Record<string, TemplateVariable>> = {
  customer: 'customer',
  customer_name: 'customer',
  client_name: 'customer',
  name: 'customer',
  first_name: 'customer',
  pharmacy: 'pharmacy',
  pharmacy_name: 'pharmacy',
  store_name: 'pharmacy',
  total: 'total',
  amount: 'total',
  agent: 'agent',
  agent_name: 'agent',
  today: 'today',
};

/** What a form begins with: the blanks whose names say what belongs there. */
export function startValues(
  blanks: readonly Blank[],
  suggestions: readonly { name: TemplateVariable; text: string }[],
): BlankValues {
  return Object.fromEntries(
    blanks.flatMap(({ id, part, name }) => {
      const wanted = part === 'button' ? undefined : NAMES[name.toLowerCase()];
      const found = suggestions.find((suggestion) => suggestion.name === wanted);
      return found === undefined ? [] : [[id, found.text]];
    }),
  );
}
