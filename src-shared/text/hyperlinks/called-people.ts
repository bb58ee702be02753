import { findHyperlinks } from './find-hyperlinks.ts';
import type { FoundHyperlink } from './hyperlink.ts';

const NO_NUMBER = (): undefined => undefined;

/** Where a text calls somebody. `id` is undefined of one that a cut has taken digits of: what is left may be another's. */
const callsIn = (text: string): (Pick<FoundHyperlink, 'from' | 'to'> & { id: string | undefined })[] =>
  text.includes('@')
    ? findHyperlinks(text, NO_NUMBER).flatMap(({ from, to, link }) =>
        link.kind === 'person' ? [{ from, to, id: text.slice(to) === '…' ? undefined : link.id }] : [],
      )
    : [];

/** Whom a text calls by “@” and an id of WhatsApp's, each once. Most texts call nobody, and are not read at all. */
export const calledIn = (text: string): string[] => [...new Set(callsIn(text).flatMap(({ id }) => id ?? []))];

/** The text with each of them as `name` says; undefined leaves one as it was written. */
export function withCalled(text: string, name: (id: string) => string | undefined): string {
  let at = 0;
  let said = '';
  for (const { from, to, id } of callsIn(text)) {
    const called = id === undefined ? '@' : name(id);
    said += text.slice(at, from) + (called ?? text.slice(from, to));
    at = to;
  }
  return said + text.slice(at);
}
