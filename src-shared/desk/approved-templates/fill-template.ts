import type { InteractiveDetails } from '../../domain/messages/message-details.ts';
import type { ApprovedTemplate, BlankValues } from '../../domain/templates/approved-template.ts';
import type { TemplateMessage, TemplateMessageValues } from '../../domain/templates/template-message.ts';
import { blankNamesIn, blanksOf, fillText, valueIn, type Blank } from './blanks.ts';

/**
 * What Meta would refuse of a blank: `lines` are line breaks and tabs, `spaces` many of them in a row, `gap` any in what
 * goes into an address.
 */
export type BlankProblem = 'empty' | 'lines' | 'spaces' | 'gap' | 'too-long';

/** The whole text with its blanks filled in. */
export const MAX_FILLED_LENGTH = 1024;

/** @returns undefined when it can be sent like that. */
function findBlankProblem(blank: Blank, values: BlankValues): BlankProblem | undefined {
  const value = valueIn(values, blank.id);
  if (value === '') return 'empty';
  if (/[\n\r\t\u2028\u2029]/.test(value)) return 'lines';
  if (blank.part === 'button' && /\s/.test(value)) return 'gap';
  if (/ {4}/.test(value)) return 'spaces';
  return value.length > blank.maxLength ? 'too-long' : undefined;
}

/** Why a template cannot be sent from here, whatever is filled in: Meta does not let it, or the desk cannot fill it. */
export function whyNotSendable(template: ApprovedTemplate): 'state' | 'kind' | undefined {
  if (template.state !== 'approved') return 'state';
  const isStrange =
    template.body === '' ||
    template.category === 'authentication' ||
    template.header?.kind === 'other' ||
    template.buttons.some(({ kind }) => kind === 'other');
  return isStrange ? 'kind' : undefined;
}

/** A template as it reads with its blanks filled in. */
export function readFilled(
  template: ApprovedTemplate,
  values: BlankValues,
): { text: string; details: InteractiveDetails } {
  const { header, body, footer, buttons } = template;
  return {
    text: fillText(body, 'body', values),
    details: {
      kind: 'interactive',
      heading: header?.kind === 'text' ? fillText(header.text, 'header', values) : null,
      footer,
      buttons: buttons.map((button, index) => ({
        label: button.label,
        target: targetOf(button, valueIn(values, `button:${index}`)),
      })),
      sections: [],
    },
  };
}

const targetOf = ({ kind, target }: ApprovedTemplate['buttons'][number], value: string): string | null =>
  kind === 'code' ? value || null : (target?.replace(/\{\{[^{}]*\}\}/g, (blank) => value || blank) ?? null);

type Filled =
  | { kind: 'filled'; text: string; details: InteractiveDetails; message: TemplateMessage }
  | { kind: 'wrong'; problems: Readonly<Record<string, BlankProblem>>; isTooLong: boolean };

/** What is sent, and how it stands in the thread; or what is wrong in which blank. */
export function fillTemplate(template: ApprovedTemplate, values: BlankValues): Filled {
  const problems: Record<string, BlankProblem> = {};
  for (const blank of blanksOf(template)) {
    const problem = findBlankProblem(blank, values);
    if (problem !== undefined) problems[blank.id] = problem;
  }
  const read = readFilled(template, values);
  const isTooLong = read.text.length > MAX_FILLED_LENGTH;
  if (isTooLong || Object.keys(problems).length > 0) return { kind: 'wrong', problems, isTooLong };
  return { kind: 'filled', ...read, message: messageOf(template, values) };
}

function messageOf(template: ApprovedTemplate, values: BlankValues): TemplateMessage {
  const { name, language, header, body, buttons } = template;
  const filledHeader = headerOf(template, values);
  const bodyNames = blankNamesIn(body);
  return {
    name,
    language,
    ...(header !== null && filledHeader !== undefined && { header: filledHeader }),
    ...(bodyNames.length > 0 && { body: valuesOf(template, 'body', bodyNames, values) }),
    buttons: buttons.flatMap(({ kind, target }, index): TemplateMessage['buttons'] => {
      const value = valueIn(values, `button:${index}`);
      if (kind === 'code') return [{ index, kind: 'copy_code', code: value }];
      // Meta asks for a word of ours and does nothing with it.
      if (kind === 'flow') return [{ index, kind: 'flow', token: 'unused' }];
      const isOpen = kind === 'url' && blankNamesIn(target ?? '').length > 0;
      return isOpen ? [{ index, kind: 'url', suffix: value }] : [];
    }),
  };
}

function headerOf(template: ApprovedTemplate, values: BlankValues): TemplateMessage['header'] {
  const { header } = template;
  if (header?.kind === 'file') return { kind: 'file', of: header.of };
  if (header?.kind !== 'text') return undefined;
  const names = blankNamesIn(header.text);
  return names.length === 0
    ? undefined
    : { kind: 'text', values: valuesOf(template, 'header', names, values) };
}

const valuesOf = (
  { hasNamedBlanks }: ApprovedTemplate,
  part: 'header' | 'body',
  names: readonly string[],
  values: BlankValues,
): TemplateMessageValues =>
  hasNamedBlanks
    ? Object.fromEntries(names.map((name) => [name, valueIn(values, `${part}:${name}`)]))
    : names.map((name) => valueIn(values, `${part}:${name}`));
