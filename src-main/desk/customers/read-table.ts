import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  type CustomerRow,
  type FileProblemCode,
  type RowProblem,
  type TableFormat,
} from '#shared/domain/customers/customer-table.ts';
import { decodeTable } from '#shared/text/decode-table.ts';
import { placeColumns } from './columns.ts';
import { judgeRow } from './judge-row.ts';
import { withoutGuard } from './formulas.ts';

/** More than a pharmacy has, and few enough for one transaction. */
const MOST_ROWS = 50_000;
export type ReadTable =
  | {
      kind: 'read';
      rows: CustomerRow[];
      withoutPhone: number;
      columns: CustomerColumn[];
      /** The rows that are left out, in their order. */
      problems: RowProblem[];
    }
  | { kind: 'refused'; problem: FileProblemCode };

/** Reads a table of customers: each row, or why it is left out; or why the file is. Never throws. */
export async function readTable(
  format: TableFormat,
  bytes: Uint8Array,
  rules: { country: string; today: string },
): Promise<ReadTable> {
  const table = format === 'csv' ? readCsv(bytes) : await readXlsx(bytes);
  if (typeof table === 'string') return refuse(table);
  const [heading = [], ...lines] = table;
  const places = placeColumns(heading);
  if (typeof places === 'string') return refuse(places);
  const filled = lines.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ cells, row: index + 2 }],
  );
  if (filled.length === 0) return refuse('empty');
  if (filled.length > MOST_ROWS) return refuse('too-many');
  const columns = CUSTOMER_COLUMNS.filter((column) => places.has(column));
  const rows: CustomerRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  let withoutPhone = 0;
  for (const { cells, row } of filled) {
    const own = Object.fromEntries(columns.map((column) => [column, cells[places.get(column) ?? -1] ?? '']));
    const judged = judgeRow({ row, cells: own }, rules);
    if (judged === null) withoutPhone += 1;
    else if ('code' in judged) problems.push(judged);
    else if (judged.phones.some((phone) => seen.has(phone)))
      problems.push({ row, code: 'phone-twice', written: null });
    else {
      for (const phone of judged.phones) seen.add(phone);
      rows.push(judged);
    }
  }
  return { kind: 'read', rows, withoutPhone, columns, problems };
}

const refuse = (problem: FileProblemCode): ReadTable => ({ kind: 'refused', problem });

function readCsv(bytes: Uint8Array): string[][] | FileProblemCode {
  const text = decodeTable(bytes, (...how) => new TextDecoder(...how)).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  if (errors.some(({ type }) => type === 'Quotes')) return 'broken-quotes';
  return data.map((cells) => cells.map(withoutGuard));
}

async function readXlsx(bytes: Uint8Array): Promise<string[][] | FileProblemCode> {
  try {
    const sheet = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return sheet.map((cells) => cells.map(textOf));
  } catch {
    return 'unreadable';
  }
}

/** Numbers are phones that lost their zero; dates stand at midnight UTC. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
