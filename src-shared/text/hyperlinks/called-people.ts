import { findHyperlinks } from './find-hyperlinks.ts';

const NO_NUMBER = (): undefined => undefined;

/** Whom a text calls by “@” and an id of WhatsApp's, each once. Most texts call nobody, and are not read at all. */
export const calledIn = (text: string): string[] =>
  text.includes('@')
    ? [
        ...new Set(
          findHyperlinks(text, NO_NUMBER).flatMap(({ link }) => (link.kind === 'person' ? [link.id] : [])),
        ),
      ]
    : [];

/** The text with each of them as `name` says; undefined leaves one as it was written. */
export function withCalled(text: string, name: (id: string) => string | undefined): string {
  if (!text.includes('@')) return text;
  let at = 0;
  let said = '';
  for (const { from, to, link } of findHyperlinks(text, NO_NUMBER)) {
    const called = link.kind === 'person' ? name(link.id) : undefined;
    said += text.slice(at, from) + (called ?? text.slice(from, to));
    at = to;
  }
  return said + text.slice(at);
}
