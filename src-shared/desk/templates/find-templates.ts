import type { Template } from '../../domain/templates/template.ts';
import type { TicketKind } from '../../domain/tickets/ticket-kind.ts';
import { isMetBy, soughtWordsOf } from '../../text/sought-forms.ts';
import { foldText, wordsOf } from '../../text/fold-text.ts';

/** Those for tickets of this kind before the others; otherwise the order stays. Undefined when there is no ticket. */
export function fittingFirst(templates: readonly Template[], kind: TicketKind | undefined): Template[] {
  const fits = (template: Template): boolean => kind !== undefined && template.kind === kind;
  return [...templates.filter(fits), ...templates.filter((template) => !fits(template))];
}

/**
 * The templates that hold every word of the query (as everywhere: folded, attached or not, or a word beginning with it) in their shortcut, name
 * or texts, or in `labelOf` their category; those whose shortcut or name begins with the query come first, and
 * otherwise the order stays.
 */
export function findTemplates(
  templates: readonly Template[],
  query: string,
  labelOf: (template: Template) => string,
): Template[] {
  const folded = foldText(query).trim();
  const wanted = soughtWordsOf(query);
  if (wanted.length === 0) return [...templates];
  const found = templates.flatMap((template) => {
    const heads = [foldText(template.shortcut), foldText(template.name)];
    const words = wordsOf(
      foldText(
        [template.shortcut, template.name, labelOf(template), template.body.ar, template.body.en].join(' '),
      ),
    );
    if (!wanted.every((forms) => words.some((word) => isMetBy(word, forms)))) return [];
    const place = heads.findIndex((head) => head.startsWith(folded));
    return [{ template, place: place === -1 ? heads.length : place }];
  });
  return found.toSorted((one, other) => one.place - other.place).map(({ template }) => template);
}
