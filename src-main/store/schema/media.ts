import type { Attachment } from '#shared/domain/messages/attachment.ts';

/** A file under uploads/; its id is its name there. */
export interface MediaFilesTable {
  id: string;
  /** Of the plain bytes, in hex. */
  sha256: string;
  size_bytes: number;
  mime_type: string;
  created_at: number;
}

export interface AttachmentsTable {
  message_id: number;
  kind: Attachment['kind'];
  state: Attachment['state'];
  file_id: string | null;
  file_name: string | null;
  mime_type: string | null;
  size_bytes: number | null;
  width: number | null;
  height: number | null;
  duration_ms: number | null;
  /** JSON: number[]. */
  waveform: string | null;
  failure: Attachment['failure'];
  /** What the link calls the file, where it is not found by its message. */
  remote_id: string | null;
  /** Of fetching it. */
  attempts: number;
  not_before: number;
  updated_at: number;
}
