import { isoNameOf, type ExportedColumn } from './declaration.ts';

/** What SQLite gives; a blob is bytes. */
export type SqliteValue = string | number | bigint | Uint8Array | null;

/** @returns a function that makes one line of JSON (without its end) of a row's values, in the columns' order. */
export function rowWriter(columns: readonly ExportedColumn[]): (values: readonly SqliteValue[]) => string {
  const names = columns.map(({ name }) => JSON.stringify(name));
  const isoNames = columns.map(({ name }) => JSON.stringify(isoNameOf(name)));
  return (values) => {
    const fields: string[] = [];
    columns.forEach((column, index) => {
      const value = values[index] ?? null;
      fields.push(`${names[index]}:${jsonOf(column, value)}`);
      if (column.kind === 'time') fields.push(`${isoNames[index]}:${JSON.stringify(isoOf(value))}`);
    });
    return `{${fields.join(',')}}`;
  };
}

function jsonOf({ kind }: ExportedColumn, value: SqliteValue): string {
  if (value === null) return 'null';
  // Nothing of the desk's is so large, but a damaged row must not end the export.
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') {
    if (kind === 'flag' && (value === 0 || value === 1)) return value === 1 ? 'true' : 'false';
    return Number.isFinite(value) ? JSON.stringify(value) : 'null';
  }
  if (typeof value !== 'string') return JSON.stringify(Buffer.from(value).toString('base64'));
  return kind === 'json' ? asJson(value) : JSON.stringify(value);
}

/** What is no JSON stays readable as a text. */
function asJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return JSON.stringify(text);
  }
}

/** ISO 8601 in UTC; null for what no calendar has. */
function isoOf(value: SqliteValue): string | null {
  if (typeof value !== 'number') return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
