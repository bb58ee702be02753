import type { Readable } from 'node:stream';
import type { Paper } from '#shared/domain/records/record.ts';
import type { PageMargins } from '../document/page.ts';

/** A document as it is drawn: no script, nothing from outside, only the pictures that it names. */
export interface RecordPage {
  html: readonly string[];
  margins: PageMargins;
  paper: Paper;
  /** The pictures by the last part of their address. */
  pictures: ReadonlyMap<string, { mimeType: string; open: () => Readable }>;
}

/** Where the addresses of a page's pictures begin. */
export const PICTURES = 'app://record/pictures/';
export const RECORD_SOURCE = 'app://record';

/** The window that nobody sees, in which a record is drawn. Each is done by itself. */
export interface RecordPages {
  toPdf(page: RecordPage, signal: AbortSignal): Promise<Uint8Array>;
  /** False when the person changed their mind. Throws AppError no-printer, not-printed. */
  print(page: RecordPage, signal: AbortSignal): Promise<boolean>;
}
