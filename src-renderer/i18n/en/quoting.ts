import type { quotingTexts as arTexts } from '../ar/quoting.ts';
import type { SameTexts } from '../text-files.ts';

/** Answering one message of a thread. */
export const quotingTexts: SameTexts<typeof arTexts> = {
  'quoting.answer': 'Reply to this message',
  'quoting.answering': 'The message you reply to',
  'quoting.forget': 'Remove the quote',
  'quoting.show': 'Show it in its place',
  'quoting.left-out': 'The reply went without the quote: WhatsApp no longer has this message.',
  'quoting.will-be-left-out': 'It cannot be quoted now: the reply goes without it.',
};
