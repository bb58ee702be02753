import { median } from '../frame/statistics.ts';
import { trendOf, type Look, type Trend } from './trend.ts';

/**
 * What holds a quantity in bounds: something of its own (a file that is rotated has a size), or nothing, and then it must not
 * rise. `perHour` is a share of its middle, under which a rise is noise; `least` what a rise must come to in its own unit.
 */
export type Rule = { kind: 'ceiling'; most: number } | { kind: 'level'; perHour: number; least: number };

export interface Judged {
  quantity: string;
  unit: string;
  looks: number;
  first: number;
  last: number;
  most: number;
  /** Of the looks after the warming up. */
  trend: Trend;
  state: 'steady' | 'grows' | 'too-much' | 'not-seen';
}

/**
 * Caches fill and code is compiled in the first part of a run: what rises then says nothing about an hour. What the window has
 * shown it keeps for five minutes, so before those are over nothing of it is let go of.
 */
const WARMING = { share: 0.35, seconds: 330, mostOfIt: 0.6 } as const;

/** Fewer looks than these after it prove nothing. */
const FEWEST = 8;

/** One rise in two thousand of something that only wavers is taken for growth. */
const SURE = 3.3;

/** @param lookedSeconds how long the run was. */
export function judge(
  { quantity, unit, rule }: { quantity: string; unit: string; rule: Rule },
  looks: readonly Look[],
  lookedSeconds: number,
): Judged {
  const warm = looks.filter(({ atSeconds }) => atSeconds >= warmingOf(lookedSeconds));
  const values = looks.map(({ value }) => value);
  const trend = trendOf(warm);
  const judged = {
    quantity,
    unit,
    looks: looks.length,
    first: values[0] ?? Number.NaN,
    last: values.at(-1) ?? Number.NaN,
    most: Math.max(...values),
    trend,
  };
  return { ...judged, state: stateOf(rule, warm, trend, judged.most) };
}

function warmingOf(lookedSeconds: number): number {
  const { share, seconds, mostOfIt } = WARMING;
  return Math.max(lookedSeconds * share, Math.min(seconds, lookedSeconds * mostOfIt));
}

function stateOf(rule: Rule, warm: readonly Look[], trend: Trend, most: number): Judged['state'] {
  if (warm.length < FEWEST) return 'not-seen';
  if (rule.kind === 'ceiling') return most > rule.most ? 'too-much' : 'steady';
  const seconds = (warm.at(-1)?.atSeconds ?? 0) - (warm[0]?.atSeconds ?? 0);
  const risen = (trend.perHour * seconds) / 3600;
  const level = median(warm.map(({ value }) => value));
  const rises = trend.perHour > level * rule.perHour && risen > rule.least && trend.sureness > SURE;
  return rises ? 'grows' : 'steady';
}

/** 1 where anything grows, is too much, or was not seen: what was not seen may have grown. */
export const exitCodeOf = (judged: readonly Judged[]): 0 | 1 =>
  judged.length > 0 && judged.every(({ state }) => state === 'steady') ? 0 : 1;

export function tableOf(judged: readonly Judged[]): string {
  const rows = judged.map(({ quantity, unit, looks, first, last, most, trend, state }) => [
    quantity,
    `${first.toFixed(1)} → ${last.toFixed(1)} ${unit}`,
    `most ${most.toFixed(1)}`,
    `${trend.perHour >= 0 ? '+' : ''}${trend.perHour.toFixed(1)}/h`,
    `sureness ${trend.sureness.toFixed(1)} of ${looks}`,
    state === 'steady' ? state : `✗ ${state}`,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
