import type { FormattedLine } from '#shared/text/formatting/formatted-lines.ts';

/** Lines of one kind that stand below each other. */
export type LineGroup = { kind: FormattedLine['kind']; lines: readonly FormattedLine[] };

export function groupsOf(lines: readonly FormattedLine[]): LineGroup[] {
  const groups: { kind: FormattedLine['kind']; lines: FormattedLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.kind === line.kind) last.lines.push(line);
    else groups.push({ kind: line.kind, lines: [line] });
  }
  return groups;
}
