import { formattedLines, type FormattedLine } from '#shared/text/formatting/formatted-lines.ts';
import type { Style } from '#shared/text/formatting/run.ts';
import { hasDirection } from '#shared/text/own-direction.ts';
import { html, type Markup } from '../../lib/text/markup.ts';

/** More than this nobody marks in one text: each piece is an element. */
const MOST_RUNS = 2_000;
/** Up to the last space that has room; of an endless word as much as there is. A longer text is shaped anew for each line. */
const PIECES = /.{1,300}(?:\s|$)|.{1,300}/gsu;
const LONG = 1_000;

/** What somebody wrote, a paragraph for each line, each in its own direction; its marks are drawn as WhatsApp draws them. */
export function wordsHtml(text: string): Markup[] {
  const lines = formattedLines(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  const runs = lines.reduce((sum, line) => sum + line.runs.length, 0);
  const drawn: FormattedLine[] =
    runs > MOST_RUNS
      ? text
          .split('\n')
          .map((line) => ({ kind: 'plain', marker: '', runs: [{ text: line, styles: [], link: null }] }))
      : lines;
  return drawn.map(lineHtml);
}

/** One line of words in its own direction. */
export const lineOf = (text: string, kind = 'plain'): Markup =>
  hasDirection(text)
    ? html`<p class="line ${kind}" dir="auto">${piecesOf(text)}</p>`
    : html`<p class="line ${kind}">${piecesOf(text)}</p>`;

function lineHtml({ kind, marker, runs }: FormattedLine): Markup {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return html`<p class="line"><br /></p>`;
  const beginning = kind === 'quote' ? '' : marker;
  const inside = runs.map((run) => styled(run.text, run.styles));
  return hasDirection(text)
    ? html`<p class="line ${kind}" dir="auto">${beginning}${inside}</p>`
    : html`<p class="line ${kind}">${beginning}${inside}</p>`;
}

const TAGS: Readonly<Record<Style, (inside: Markup) => Markup>> = {
  bold: (inside) => html`<b>${inside}</b>`,
  italic: (inside) => html`<i>${inside}</i>`,
  strike: (inside) => html`<s>${inside}</s>`,
  code: (inside) => html`<code>${inside}</code>`,
};

const styled = (text: string, styles: readonly Style[]): Markup =>
  styles.reduce((inside, style) => TAGS[style](inside), html`${piecesOf(text)}`);

const piecesOf = (text: string): Markup[] =>
  (text.length <= LONG ? [text] : (text.match(PIECES) ?? [])).map((piece) => html`<span>${piece}</span>`);
