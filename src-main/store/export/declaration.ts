/** How a value leaves the desk; `?` at its end: it may be null. */
type Plain = 'id' | 'integer' | 'real' | 'text' | 'time' | 'day' | 'flag' | 'json' | 'base64';

/**
 * What becomes of a column in a full export.
 * - `>table`: a row of that table, by its id.
 * - `secret`: it opens something, or is somebody else's to keep; it never leaves.
 * - `internal`: a mechanism's own, or made of other columns; nobody misses it.
 * - all else is exported as its kind says: `time` is epoch ms with its ISO 8601 text beside it, `day` a date of the
 *   calendar, `flag` 0 or 1 as a boolean, `json` what its text says, `base64` bytes.
 */
export type ColumnRule = Plain | `${Plain}?` | `>${string}` | 'secret' | 'internal';

export interface ExportedTable {
  /** What its rows are, for whoever reads the export. */
  says: { en: string; ar: string };
  columns: Readonly<Record<string, ColumnRule>>;
}

export type ExportedTables = Readonly<Record<string, ExportedTable>>;

export interface ExportedColumn {
  name: string;
  kind: Plain | 'reference';
  isNullable: boolean;
  /** The table of a reference. */
  of?: string;
}

/** The columns that leave, read from their rules. */
export function exportedColumns({ columns }: ExportedTable): ExportedColumn[] {
  return Object.entries(columns).flatMap(([name, rule]): ExportedColumn[] => {
    if (rule === 'secret' || rule === 'internal') return [];
    const isNullable = rule.endsWith('?');
    const kind = isNullable ? rule.slice(0, -1) : rule;
    return kind.startsWith('>')
      ? [{ name, kind: 'reference', isNullable, of: kind.slice(1) }]
      : [{ name, kind: kind as Plain, isNullable }];
  });
}

/** Beside a time: the same in words that every program reads. */
export const isoNameOf = (column: string): string => `${column}_iso`;
