import type { FullExportCounts, FullExportForm } from '#shared/domain/data/full-export.ts';

/** Work of the full export's worker. Paths are absolute. */
export interface FullExportTask {
  databasePath: string;
  /** The database's and the files', 32 bytes. */
  key: Uint8Array;
  /** uploads/ */
  uploads: string;
  form: FullExportForm;
  /** Where it is written; the caller gives it its name when it is whole. */
  unfinished: string;
  /** Whether the files of messages go with it. */
  withFiles: boolean;
  /** Of the program. */
  appVersion: string;
  /** Epoch ms. */
  createdAt: number;
  /** One Int32: not 0 when it is to stop. */
  stop: SharedArrayBuffer;
}

/** `cancelled`: it was told to stop. All others are what the place said. */
export type FullExportProblem =
  | 'cancelled'
  | 'disk-full'
  | 'gone'
  | 'read-only'
  | 'path-too-long'
  | 'file-too-large'
  | 'failed';

/** Worker → main thread: how far it is from 0 to 1, and once what became of it. `message` is for the log. */
export type FullExportReply =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; counts: FullExportCounts }
  | { kind: 'failed'; problem: FullExportProblem; message: string };

/** Thrown to end the work at once. */
export class FullExportStopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'FullExportStopped';
  }
}
