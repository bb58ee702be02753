import type { SubmenuItem } from '../../domain/rules/service-menu.ts';
import { parseMenuReply, type MenuReply } from './parse-reply.ts';

/** "1. Prescription" and "٢- توصيل": the number is the list's, and may not be the menu's. */
const NUMBERED = /^\p{Nd}{1,2}\s*[.)\-–:]\s*(?=\p{L})/u;

/**
 * Reads a row or a button that was picked as a reply to the menu: by its words as if they had been typed, then by the
 * item's own id. A number that another program calls its row by says nothing about this menu.
 */
export function readPick(picked: { title: string; id: string }, items: readonly SubmenuItem[]): MenuReply {
  const title = picked.title.trim();
  const labels = items.map(({ label }) => label);
  const bare = title.replace(NUMBERED, '');
  for (const words of [title, bare]) {
    const reply = parseMenuReply(words, labels);
    if (reply.kind === 'choice' || reply.kind === 'person') return reply;
  }
  const index = items.findIndex(({ id }) => id === picked.id);
  return index === -1 ? parseMenuReply(title, labels) : { kind: 'choice', index };
}
