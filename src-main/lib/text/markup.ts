import { readable } from './readable.ts';

/** Text that is markup: made by `html` alone, so that nothing which people wrote can be. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | null | readonly Piece[];

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => readable(text).replace(/[&<>"']/g, (sign) => NAMED[sign] ?? '');

function asText(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  return typeof piece === 'number' ? String(piece) : piece.map(asText).join('');
}

/** Markup with values in it: every string is escaped, in text and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + asText(values[index - 1] ?? null) + part));
}
