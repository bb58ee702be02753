import { EMOJI_GROUPS, type Emoji, type EmojiGroup } from '#shared/domain/emoji.ts';

/** How many stand beside each other. */
const COLUMNS = 8;

/** `from`: the place of a row's first emoji among all that are shown. */
export type EmojiRow =
  | { kind: 'heading'; group: EmojiGroup | 'recent' }
  | { kind: 'emoji'; from: number; items: readonly Emoji[] };

/** What is shown: those used last and all by their groups, or what was found. */
export function emojiRows(
  sections: readonly { group: EmojiGroup | 'recent' | null; items: readonly Emoji[] }[],
): {
  rows: readonly EmojiRow[];
  shown: readonly Emoji[];
} {
  const rows: EmojiRow[] = [];
  const shown: Emoji[] = [];
  for (const { group, items } of sections) {
    if (items.length === 0) continue;
    if (group !== null) rows.push({ kind: 'heading', group });
    for (let at = 0; at < items.length; at += COLUMNS) {
      const row = items.slice(at, at + COLUMNS);
      rows.push({ kind: 'emoji', from: shown.length, items: row });
      shown.push(...row);
    }
  }
  return { rows, shown };
}

/** Those that were used, in their order: one in two skin tones is one emoji. */
export const usedOf = (all: readonly Emoji[], used: readonly string[]): readonly Emoji[] => [
  ...new Set(
    used.flatMap((emoji) => all.find((one) => one.emoji === emoji || one.tones.includes(emoji)) ?? []),
  ),
];

export const byGroup = (all: readonly Emoji[]): { group: EmojiGroup; items: readonly Emoji[] }[] =>
  EMOJI_GROUPS.map((group) => ({ group, items: all.filter((emoji) => emoji.group === group) }));

/** Where a key leads from one of them; undefined for what is no way. `isRightToLeft`: which arrow goes on. */
export function nextEmoji(
  rows: readonly EmojiRow[],
  from: number | null,
  key: string,
  isRightToLeft: boolean,
): number | undefined {
  const lines = rows.filter((row) => row.kind === 'emoji');
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const end = last.from + last.items.length - 1;
  if (from === null) return key === 'ArrowDown' ? 0 : undefined;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step !== undefined) return Math.min(Math.max(from + (isRightToLeft ? -step : step), 0), end);
  const line = lines.findIndex((row) => from < row.from + row.items.length);
  const target = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[key];
  if (target === undefined) return undefined;
  const row = lines[Math.min(Math.max(line + target, 0), lines.length - 1)];
  const column = from - (lines[line]?.from ?? 0);
  return row === undefined ? undefined : row.from + Math.min(column, row.items.length - 1);
}
