import type { Bound, LineDeclaration } from './line.ts';
import type { Verdict } from './verdict.ts';

export interface TableRow {
  line: LineDeclaration;
  verdict: Verdict;
}

const COLUMNS = ['', 'line', 'ratio', 'min–max', 'goal', 'pairs', 'figures'] as const;
const MARKS = { met: ' ', missed: '✗', failed: '!' } as const;

/** As the terminal shows it: a row for each line, what it misses marked at its beginning. */
export function tableOf(rows: readonly TableRow[]): string {
  const cells = [[...COLUMNS], ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The same for docs/performance.md: a row for each, the goal and not the bound of a short run. */
export function markdownOf(rows: readonly TableRow[]): string {
  const lines = rows.map(({ line, verdict }) => {
    const measured =
      verdict.state === 'failed'
        ? '**failed**'
        : `${figureText(verdict.summary.ratio)} (${spreadText(verdict.summary)})`;
    const mark = verdict.state === 'missed' ? ' **missed**' : '';
    return `| \`${line.id}\` | ${line.what} | ${boundText(line.goal)} | ${measured}${mark} |`;
  });
  return ['| line | what | goal | ratio (min–max of the pairs) |', '|---|---|---|---|', ...lines].join('\n');
}

export const boundText = (bound: Bound): string =>
  'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`;

/** Three digits that count, whatever the size. */
export function figureText(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

const spreadText = ({ min, max }: { min: number; max: number }): string =>
  `${figureText(min)}–${figureText(max)}`;

function cellsOf({ line, verdict }: TableRow): string[] {
  const mark = MARKS[verdict.state];
  if (verdict.state === 'failed') {
    return [mark, line.id, 'failed', '', boundText(verdict.bound), '', verdict.why.split('\n')[0] ?? ''];
  }
  const { summary, caseName, pairs } = verdict;
  const figures =
    `${line.dividend} ${figureText(summary.dividend)} ÷ ${line.divisor} ${figureText(summary.divisor)} ${line.unit}` +
    (caseName === '' ? '' : ` (${caseName})`);
  return [
    mark,
    line.id,
    figureText(summary.ratio),
    spreadText(summary),
    boundText(verdict.bound),
    String(pairs),
    figures,
  ];
}
