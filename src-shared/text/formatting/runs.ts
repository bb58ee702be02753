import { findHyperlinks } from '../hyperlinks/find-hyperlinks.ts';
import type { Hyperlink, ReadNumber } from '../hyperlinks/hyperlink.ts';
import type { Run, Style } from './run.ts';

const STYLES: Readonly<Record<string, Exclude<Style, 'code'>>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const MARKS = Object.keys(STYLES);
const WORD = /[\p{L}\p{N}\p{M}]/u;
const MARK = /[*_~`]/;
/** Without one of these nothing in a line leads anywhere. */
const LEADING = /[.:@]|[+\p{Nd}][\p{Nd}\p{Zs}().-]{5}/u;
/** What is taken as it is: code with its marks, and addresses. */
type Literal = { from: number; to: number; text: string; style: Style | null; link: Hyperlink | null };

/** The runs of one line; see formattedLines. */
export function runsOf(line: string, number: ReadNumber): Run[] {
  if (line === '') return [];
  if (!MARK.test(line) && !LEADING.test(line)) return [{ text: line, styles: [], link: null }];
  return new LineReader(line, number).read(0, line.length, []);
}

/** The same without marks: only what leads somewhere stands apart. */
export function linkedRunsOf(line: string, number: ReadNumber): Run[] {
  if (line === '') return [];
  const links = LEADING.test(line) ? findHyperlinks(line, number) : [];
  const runs: Run[] = [];
  let at = 0;
  const say = (to: number, link: Hyperlink | null): void => {
    if (to > at) runs.push({ text: line.slice(at, to), styles: [], link });
    at = to;
  };
  for (const { from, to, link } of links) {
    say(from, null);
    say(to, link);
  }
  say(line.length, null);
  return runs;
}

/** Each style can stand within each other one but not within itself, so that a line is read four times at most. */
class LineReader {
  readonly #line: string;
  readonly #literals: ReadonlyMap<number, Literal>;
  /** Where each mark can end something, ascending. */
  readonly #closers: ReadonlyMap<string, readonly number[]>;

  constructor(line: string, number: ReadNumber) {
    this.#line = line;
    const literals = literalsOf(line, number);
    this.#literals = new Map(literals.map((literal) => [literal.from, literal]));
    this.#closers = closersOf(line, literals);
  }

  read(from: number, to: number, styles: readonly Style[]): Run[] {
    const runs: Run[] = [];
    let said = from;
    const sayUpTo = (end: number): void => {
      if (end > said) runs.push({ text: this.#line.slice(said, end), styles, link: null });
    };
    for (let at = from; at < to;) {
      const literal = this.#literals.get(at);
      const style = STYLES[this.#line[at] ?? ''];
      if (literal !== undefined) {
        sayUpTo(at);
        const own = literal.style === null ? styles : [...styles, literal.style];
        runs.push({ text: literal.text, styles: own, link: literal.link });
        said = at = literal.to;
        continue;
      }
      const close = style === undefined || styles.includes(style) ? undefined : this.#closeOf(at, to);
      if (style === undefined || close === undefined) {
        at += 1;
        continue;
      }
      sayUpTo(at);
      runs.push(...this.read(at + 1, close, [...styles, style]));
      said = at = close + 1;
    }
    sayUpTo(to);
    return runs;
  }

  /** Where what begins at a mark ends; undefined when nothing begins there. */
  #closeOf(at: number, to: number): number | undefined {
    const line = this.#line;
    const mark = line[at] ?? '';
    const next = line[at + 1] ?? ' ';
    if (WORD.test(line[at - 1] ?? ' ') || /\s/.test(next) || next === mark) return undefined;
    const close = firstAfter(this.#closers.get(mark) ?? [], at + 1);
    return close !== undefined && close < to ? close : undefined;
  }
}

function closersOf(line: string, literals: readonly Literal[]): Map<string, number[]> {
  const closers = new Map<string, number[]>(MARKS.map((mark) => [mark, []]));
  let next = 0;
  for (let at = 1; at < line.length; at += 1) {
    while (next < literals.length && (literals[next]?.to ?? 0) <= at) next += 1;
    const literal = literals[next];
    if (literal !== undefined && literal.from <= at) continue;
    const own = closers.get(line[at] ?? '');
    if (own !== undefined && !/\s/.test(line[at - 1] ?? ' ') && !WORD.test(line[at + 1] ?? ' ')) own.push(at);
  }
  return closers;
}

/** In the order of the line. */
function literalsOf(line: string, number: ReadNumber): Literal[] {
  const code: Literal[] = [];
  // The content has no mark of its own, so that no two beginnings read the same stretch.
  for (const match of line.matchAll(/```([^`]+)```|`([^`]+)`/g)) {
    const text = match[1] ?? match[2] ?? '';
    const from = match.index;
    const to = from + match[0].length;
    const isWithinWord = WORD.test(line[from - 1] ?? ' ') || WORD.test(line[to] ?? ' ');
    if (text.trim() !== '' && !isWithinWord) code.push({ from, to, text, style: 'code', link: null });
  }
  if (!LEADING.test(line)) return code;
  const isInCode = positionsIn(code);
  const links = findHyperlinks(line, number).flatMap(({ from, to, link }): Literal[] =>
    isInCode(from) || isInCode(to - 1) ? [] : [{ from, to, text: line.slice(from, to), style: null, link }],
  );
  return [...code, ...links].toSorted((a, b) => a.from - b.from);
}

/** Whether a position is in one of these; they stand in the order of the line. */
function positionsIn(literals: readonly Literal[]): (at: number) => boolean {
  const begins = literals.map(({ from }) => from);
  return (at) => {
    const index = countUpTo(begins, at) - 1;
    return at < (literals[index]?.to ?? 0);
  };
}

const firstAfter = (ascending: readonly number[], at: number): number | undefined =>
  ascending[countUpTo(ascending, at)];

/** How many of them are not beyond a position. */
function countUpTo(ascending: readonly number[], at: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ascending[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
