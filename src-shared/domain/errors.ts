import { PHONE_PROBLEMS } from './customers/phone-problem.ts';

/**
 * Every failure the renderer can be told about. Each code has a translated sentence that says what to do
 * (src-renderer/i18n); adding one here makes the type checker ask for the sentence.
 */
export const ERROR_CODES = [
  'invalid-input',
  'signed-out',
  'not-allowed',
  'not-found',
  'message-empty',
  'message-too-long',
  'media-missing',
  'media-too-large',
  'file-not-here',
  'file-not-opened',
  'image-not-copied',
  'no-printer',
  'not-printed',
  'too-late',
  'cannot-quote',
  'cannot-forward',
  'action-too-late',
  'action-refused',
  'report-failed',
  'pins-full',
  'chat-blocked',
  'recording-unusable',
  ...PHONE_PROBLEMS,
  'phone-own',
  'phone-taken',
  'not-connected',
  'window-closed',
  'pairing-refused',
  'database-unavailable',
  'disk-full',
  'recovery-key-typo',
  'recovery-key-wrong',
  'recovery-key-needed',
  'backup-failed',
  'session-not-copied',
  'backup-unreadable',
  'backup-newer',
  'backup-gone',
  'restore-failed',
  'restore-locked',
  'passphrase-wrong',
  'target-missing',
  'already-set-up',
  'secret-invalid',
  'name-taken',
  'last-admin',
  'export-failed',
  'folder-gone',
  'folder-read-only',
  'path-too-long',
  'record-too-long',
  'record-running',
  'export-running',
  'place-in-data',
  'export-file-too-large',
  'shortcut-taken',
  'template-unreadable',
  'template-changed',
  'category-taken',
  'categories-full',
  'template-unavailable',
  'templates-not-read',
  'opted-out',
  'opted-out-asks',
  'label-taken',
  'view-taken',
  'views-full',
  'ticket-resolved',
  'ticket-open',
  'customer-waits',
  'prescription-moved',
  'prescription-unpriced',
  'prescription-unchecked',
  'prescription-own-check',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure with a code that crosses IPC; `cause` stays in the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Of invalid-input: which fields, each with what is wrong: `hours.timeZone: time-zone-unknown`. */
  readonly fields: readonly string[];

  constructor(
    code: ErrorCode,
    options?: { cause?: unknown; message?: string; fields?: readonly string[] | undefined },
  ) {
    super(options?.message ?? code, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options?.fields ?? [];
  }
}
