/** What the voice worker is given and answers. */
export interface RemuxTask {
  webm: Uint8Array;
  recordedMs: number | null;
}

export type RemuxReply =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; durationMs: number }
  | { ok: false; unusable: boolean; message: string };
