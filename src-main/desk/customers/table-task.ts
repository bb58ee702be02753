import type { TableFormat } from '#shared/domain/customers/customer-table.ts';
import type { ReadTable } from './read-table.ts';
import type { ReportTask } from './write-report.ts';
import type { WriteTask } from './write-table.ts';

/** What the table worker is given and answers. */
export type TableTask =
  | { kind: 'read'; format: TableFormat; bytes: Uint8Array; country: string; today: string }
  | ({ kind: 'write' } & WriteTask)
  | ({ kind: 'write-report' } & ReportTask);

export type TableReply =
  | { ok: true; read: ReadTable }
  | { ok: true; bytes: Uint8Array }
  | { ok: false; message: string };
