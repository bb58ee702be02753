import type { Classification } from '#shared/domain/tickets/classification.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { isolate, type Words } from '../../i18n/use-words.ts';

/** Below it the desk was not sure, and somebody should look. */
const SURE = 0.7;

/** Why the desk chose a kind: `by the word «روشتة»`. */
export function whyWords(
  { because }: Classification,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  switch (because.by) {
    case 'menu':
      return t('ticket-why.menu');
    case 'rule':
      return because.words.length === 0
        ? t('ticket-why.rule')
        : t('ticket-why.words', { words: quoted(because.words, language) });
    case 'photo':
      return because.words.length === 0
        ? t('ticket-why.photo')
        : t('ticket-why.photo-words', { words: quoted(because.words, language) });
    case 'order':
      return t('ticket-why.order');
    case 'default':
      return t('ticket-why.default');
  }
}

/** Whether staff should look at the kind: the desk guessed, and nobody has said so yet. */
export const asksToCheck = (ticket: Pick<Ticket, 'classification' | 'isKindByStaff'>): boolean =>
  !ticket.isKindByStaff && ticket.classification.confidence < SURE;

/** A rule's star stands for any end of the word and says nothing to who reads it. */
const quoted = (terms: readonly string[], language: Words['language']): string => {
  const words = terms.map((term) => isolate(term.replace(/\*$/u, '')));
  return language === 'ar'
    ? words.map((word) => `«${word}»`).join('، ')
    : words.map((word) => `“${word}”`).join(', ');
};
