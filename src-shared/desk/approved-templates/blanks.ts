import type { ApprovedTemplate, BlankValues } from '../../domain/templates/approved-template.ts';

/** A blank of a template. */
export interface Blank {
  /** Its part and its name: `header:1`, `body:customer_name`, `button:0`. */
  id: string;
  part: 'header' | 'body' | 'button';
  /** As the template calls it: a number or a name; of a button its label. */
  name: string;
  /** UTF-16 code units. */
  maxLength: number;
}

/** What Meta takes in one place. */
const MAX_LENGTHS = { header: 60, body: 1024, address: 2000, code: 15 };

const BLANK = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Cuts a text at its blanks. */
function partsOf(text: string): ({ text: string } | { blank: string })[] {
  const parts: ({ text: string } | { blank: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(BLANK)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ blank: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The names of the blanks in a text, each once; those that are numbers in their order. */
export function blankNamesIn(text: string): string[] {
  const names = [...new Set(partsOf(text).flatMap((part) => ('blank' in part ? [part.blank] : [])))];
  const areNumbers = names.every((name) => /^\d+$/.test(name));
  return areNumbers ? names.toSorted((one, other) => Number(one) - Number(other)) : names;
}

/** Everything that is to be filled in before it can be sent, in the order in which it is read. */
export function blanksOf({ header, body, buttons }: ApprovedTemplate): Blank[] {
  const inText = (part: 'header' | 'body', text: string): Blank[] =>
    blankNamesIn(text).map((name) => ({ id: `${part}:${name}`, part, name, maxLength: MAX_LENGTHS[part] }));
  return [
    ...(header?.kind === 'text' ? inText('header', header.text) : []),
    ...inText('body', body),
    ...buttons.flatMap(({ kind, label, target }, index): Blank[] => {
      const blank = { id: `button:${index}`, part: 'button', name: label } as const;
      if (kind === 'code') return [{ ...blank, maxLength: MAX_LENGTHS.code }];
      const isOpen = kind === 'url' && blankNamesIn(target ?? '').length > 0;
      return isOpen ? [{ ...blank, maxLength: MAX_LENGTHS.address }] : [];
    }),
  ];
}

/** A text with what stands in its blanks; an empty one keeps its place in sight. */
export const fillText = (text: string, part: Blank['part'], values: BlankValues): string =>
  partsOf(text)
    .map((each) =>
      'text' in each ? each.text : valueIn(values, `${part}:${each.blank}`) || `{{${each.blank}}}`,
    )
    .join('');

export const valueIn = (values: BlankValues, id: string): string => (values[id] ?? '').trim();
