import type { ReadNumber } from '../hyperlinks/hyperlink.ts';
import type { Run } from './run.ts';
import { linkedRunsOf, runsOf } from './runs.ts';

/** `marker`: what stood before it and says its kind, as `- `. */
export type FormattedLine = {
  kind: 'plain' | 'bullet' | 'number' | 'quote' | 'code';
  marker: string;
  runs: readonly Run[];
};

const MARKERS: readonly { kind: FormattedLine['kind']; pattern: RegExp }[] = [
  { kind: 'bullet', pattern: /^[-*] (?=\S)/ },
  { kind: 'number', pattern: /^\d{1,3}\. (?=\S)/ },
  { kind: 'quote', pattern: /^> (?=\S)/ },
];
const FENCE = '```';

const NO_NUMBER: ReadNumber = () => undefined;

/**
 * A text as WhatsApp draws it: *bold*, _italic_, ~strike~, `code`, blocks of it, lists and quotes. Marks count where WhatsApp
 * counts them: around words and not within them, within a line, and not in addresses. Nothing is ever lost but the marks.
 * @param number what counts as a phone number; without it none does.
 */
export function formattedLines(text: string, number: ReadNumber = NO_NUMBER): FormattedLine[] {
  return stretchesOf(text).flatMap(({ text: stretch, isCode }) =>
    stretch.split('\n').map((line) => (isCode ? codeLine(line) : lineOf(line, number))),
  );
}

/** What WhatsApp draws without its marks, as the options of a poll: only what leads somewhere stands apart. */
export const linkedLines = (text: string, number: ReadNumber): FormattedLine[] =>
  text.split('\n').map((line) => ({ kind: 'plain', marker: '', runs: linkedRunsOf(line, number) }));

/**
 * The same as plain text. Lists keep their beginnings, which are words as well; quotes do not.
 * @param most the beginning of a longer text is enough.
 */
export function plainText(text: string, most = Number.MAX_SAFE_INTEGER): string {
  // What nobody marked is not read at all.
  if (!/[*_~`]|^> /m.test(text)) return text;
  return formattedLines(text.slice(0, most))
    .map(({ kind, marker, runs }) => (kind === 'quote' ? '' : marker) + wordsOf(runs))
    .join('\n');
}

export const wordsOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function lineOf(line: string, number: ReadNumber): FormattedLine {
  for (const { kind, pattern } of MARKERS) {
    const marker = pattern.exec(line)?.[0];
    if (marker !== undefined) return { kind, marker, runs: runsOf(line.slice(marker.length), number) };
  }
  return { kind: 'plain', marker: '', runs: runsOf(line, number) };
}

const codeLine = (line: string): FormattedLine => ({
  kind: 'code',
  marker: '',
  runs: line === '' ? [] : [{ text: line, styles: ['code'], link: null }],
});

/** Blocks of code over several lines, and what stands around them. One within a line is a run of it. */
function stretchesOf(text: string): { text: string; isCode: boolean }[] {
  const stretches: { text: string; isCode: boolean }[] = [];
  let at = 0;
  for (let open = text.indexOf(FENCE); open !== -1;) {
    const close = text.indexOf(FENCE, open + FENCE.length);
    if (close === -1) break;
    const inside = text.slice(open + FENCE.length, close);
    if (inside.includes('\n') && inside.trim() !== '') {
      const before = text.slice(at, open).replace(/\n$/, '');
      if (open > at) stretches.push({ text: before, isCode: false });
      stretches.push({ text: inside.replace(/^\n|\n$/g, ''), isCode: true });
      at = close + FENCE.length;
      if (text[at] === '\n') at += 1;
    }
    open = text.indexOf(FENCE, close + FENCE.length);
  }
  if (at < text.length || stretches.length === 0) stretches.push({ text: text.slice(at), isCode: false });
  return stretches;
}
