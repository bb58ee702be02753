import type { MessageDetails } from './message-details.ts';
import type { Message } from './message.ts';

/**
 * The words of a message's details, a line each: what the search finds, the chat list shows and rules read. A place and
 * contact cards are shown by their cards alone.
 */
export function textOf(details: MessageDetails): string {
  return linesOf(details)
    .filter((line) => line !== null && line.trim() !== '')
    .join('\n');
}

function linesOf(details: MessageDetails): (string | null)[] {
  switch (details.kind) {
    case 'location':
    case 'contacts':
      return [];
    case 'choice':
      return details.picked.flatMap(({ title, description }) => [title, description]);
    case 'form':
      return details.fields.map(({ value }) => value);
    case 'poll':
      return [details.question, ...details.options];
    case 'event':
      return [details.name, details.description, details.place];
    case 'order':
      return [details.title, ...details.items.map(({ title }) => title), details.note, details.orderId];
    case 'product':
      return [details.title, details.description];
    case 'interactive':
      return [
        details.heading,
        details.footer,
        ...details.sections.flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap((row) => [row.title, row.description]),
        ]),
        ...details.buttons.map(({ label }) => label),
      ];
    case 'invite':
      return [details.name];
    case 'payment':
      return [details.note];
  }
}

/** Everything a message says in words. */
export function textOfMessage({ content, details }: Pick<Message, 'content' | 'details'>): string {
  const more = details === null ? '' : textOf(details);
  return content === '' || more === '' ? content || more : `${content}\n${more}`;
}

/**
 * What a person said themself: typed, or picked of what was offered.
 * @returns null for what is no answer in words: a photo, a place, an order.
 */
export function saidIn({
  type,
  content,
  details,
}: Pick<Message, 'type' | 'content' | 'details'>): string | null {
  if (type === 'text') return content;
  if (details?.kind !== 'choice' || details.picked.length === 0) return null;
  return details.picked.map(({ title }) => title).join('\n');
}

/** What whoever offered it calls what was picked, '' when it has no name; null when nothing was picked. */
export function pickedId({ details }: Pick<Message, 'details'>): string | null {
  return details?.kind === 'choice' ? (details.picked[0]?.id ?? '') : null;
}
