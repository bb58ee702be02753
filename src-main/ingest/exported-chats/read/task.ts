import type { ChatPreview, DateOrder, ExportProblem } from '#shared/domain/past/exported-chat.ts';
import type { PastMessage } from '../../../store/contract/past-store.ts';
import type { ExportPlace } from './export-files.ts';

/** What a reader must know of the pharmacy. */
export interface ReadRules {
  timeZone: string;
  country: string;
  pharmacyName: string;
  now: number;
}

export type ReadPreview = ({ kind: 'readable' } & ChatPreview) | { kind: 'refused'; problem: ExportProblem };

/** What the thread is asked, one thing after the other. */
export type ExportTask =
  | { kind: 'read'; order?: DateOrder | undefined }
  | { kind: 'begin'; pharmacy: string | null }
  | { kind: 'batch'; from: number; most: number; mostFiles: number };

export interface Begun {
  fingerprint: string;
  total: number;
}

export type ExportReply =
  | { ok: true; value: ReadPreview | Begun | PastMessage[] }
  | { ok: false; message: string };

/** How the thread is started. */
export interface ExportWork {
  place: ExportPlace;
  rules: ReadRules;
}
