import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import { FORMULA } from './formulas.ts';

/** Excel takes a file without it for Windows' own Arabic. */
const BYTE_ORDER_MARK = '\uFEFF';

const FIRST_WIDTH = 36;
const WIDTH = 18;

type Cell = string | number;

export interface ReportTask {
  format: 'csv' | 'xlsx';
  /** Under each title its rows, the first of which are headings. */
  parts: readonly { title: string; rows: readonly (readonly Cell[])[] }[];
  rightToLeft: boolean;
}

/** A report as one table, its parts below each other. Numbers stay numbers; what begins like a formula is made text. */
export async function writeReport({ format, parts, rightToLeft }: ReportTask): Promise<Uint8Array> {
  if (format === 'csv') {
    const rows = parts.flatMap(({ title, rows: own }) => [[title], ...own.map((row) => [...row]), []]);
    const table = BYTE_ORDER_MARK + Papa.unparse(rows, { escapeFormulae: FORMULA });
    return new TextEncoder().encode(table);
  }
  const rows = parts.flatMap(({ title, rows: own }) => [
    [bold(title)],
    ...own.map((row, index) => row.map((cell) => (index === 0 ? bold(String(cell)) : plain(cell)))),
    [],
  ]);
  const most = Math.max(1, ...rows.map(({ length }) => length));
  const sheet = writeXlsxFile(rows, {
    columns: Array.from({ length: most }, (_, index) => ({ width: index === 0 ? FIRST_WIDTH : WIDTH })),
    rightToLeft,
  });
  return sheet.toBuffer();
}

const bold = (value: string) => ({ value: forXml(value), type: String, fontWeight: 'bold' as const });

const plain = (value: Cell) =>
  typeof value === 'number' ? { value, type: Number } : { value: forXml(value), type: String };

/** XML has no way to write most control characters. */
const forXml = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, ' ');
