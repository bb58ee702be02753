import { z } from 'zod';
import { attachmentKindSchema, mediaAppearanceSchema, mediaProgressSchema } from '../domain/attachment.ts';
import { backupStatusSchema, passphraseSchema } from '../domain/backup.ts';
import { catchUpReportSchema } from '../domain/catch-up.ts';
import { connectionStateSchema } from '../domain/connection.ts';
import { conversationSchema } from '../domain/conversation.ts';
import { diskStateSchema } from '../domain/disk.ts';
import { ERROR_CODES } from '../domain/errors.ts';
import { handMergesSchema } from '../domain/hand-merge.ts';
import { dropVerdictSchema, messageSchema } from '../domain/message.ts';
import { settingsSchema } from '../domain/settings.ts';
import { startupSchema } from '../domain/startup.ts';

const id = z.number().int().positive();

/** Keyset cursors: the sort key of the last row of a page, never an offset. */
export const conversationCursorSchema = z.object({ at: z.number().int(), id });
export type ConversationCursor = z.infer<typeof conversationCursorSchema>;
export const messageCursorSchema = z.object({ sentAt: z.number().int(), id });
export type MessageCursor = z.infer<typeof messageCursorSchema>;

const sendMediaSchema = z
  .object({
    conversationId: id,
    clientKey: z.uuid(),
    fileId: z.uuid(),
    kind: attachmentKindSchema,
    fileName: z.string().max(255).nullable(),
    caption: z.string().max(65_536),
    ...mediaAppearanceSchema.shape,
  })
  .strict();

const appInfoSchema = z.object({
  version: z.string(),
  /** Simulated customers in a separate profile. */
  training: z.boolean(),
  /** `file`: this PC has no key store, so the database key lies beside the database. */
  keyProtection: z.enum(['os', 'file']),
  /** The Electron and Chromium versions, for support. */
  electron: z.string(),
  chromium: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** Renderer → main. Every call is validated both ways: `input` in main, `output` on the way back. */
export const invokeContract = {
  'app.info': { input: z.undefined(), output: appInfoSchema },
  /** An error nobody expected, for the log; never the text of a message. */
  'app.reportError': { input: z.object({ message: z.string().max(4_000) }).strict(), output: z.undefined() },
  'app.enterTraining': { input: z.undefined(), output: z.undefined() },
  'app.leaveTraining': { input: z.undefined(), output: z.undefined() },
  /** Asked first: whether this is the desk or the restore screen. Only that one answers `restore.…`. */
  'startup.get': { input: z.undefined(), output: startupSchema },
  /**
   * Opens the database (or one of its copies) with the printed key, and keeps the key. The page is loaded anew.
   * Errors: recovery-key-typo, recovery-key-wrong.
   */
  'restore.useRecoveryKey': {
    input: z.object({ recoveryKey: z.string().max(400) }).strict(),
    output: z.undefined(),
  },
  /**
   * Puts a verified copy in the database's place; the old file is moved aside. The page is loaded anew.
   * Errors: not-found, recovery-key-needed, backup-unreadable, backup-newer, restore-failed.
   */
  'restore.useCopy': { input: z.object({ id: z.string().max(200) }).strict(), output: z.undefined() },
  /** Opens a dialog; null when nothing was chosen. Errors: backup-unreadable. */
  'restore.chooseFile': {
    input: z.undefined(),
    output: z.object({ name: z.string(), sizeBytes: z.number() }).nullable(),
  },
  /**
   * Puts the database of the chosen backup file, with its key, in the database's place; the old files are moved aside.
   * Errors: not-found, passphrase-wrong, backup-unreadable, backup-newer, restore-failed.
   */
  'restore.useFile': { input: z.object({ passphrase: z.string().max(200) }).strict(), output: z.undefined() },
  'restore.openFolder': { input: z.undefined(), output: z.undefined() },
  'restore.retry': { input: z.undefined(), output: z.undefined() },
  /** The database key in the form to be printed, in groups of five. */
  'recoveryKey.reveal': { input: z.undefined(), output: z.object({ groups: z.array(z.string()) }) },
  'backup.status': { input: z.undefined(), output: backupStatusSchema },
  /** Takes a backup now; progress comes as backup.changed. Errors: backup-failed. */
  'backup.run': { input: z.undefined(), output: backupStatusSchema },
  /**
   * Asks where, then writes one encrypted file; null when nothing was chosen. `withSession`: the WhatsApp link goes
   * with it, and is closed for some seconds meanwhile. Errors: backup-failed, session-not-copied.
   */
  'backup.export': {
    input: z.object({ passphrase: passphraseSchema, withSession: z.boolean() }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
  /** Starts the app anew in the restore screen. */
  'app.enterRestore': { input: z.undefined(), output: z.undefined() },
  'backup.openFolder': { input: z.undefined(), output: z.undefined() },
  'settings.get': { input: z.undefined(), output: settingsSchema },
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
  'disk.get': { input: z.undefined(), output: diskStateSchema },
  'connection.get': { input: z.undefined(), output: connectionStateSchema },
  /** Show a (new) QR now and restart the link time-out. */
  'connection.linkByQr': { input: z.undefined(), output: z.undefined() },
  /** Ask WhatsApp for an 8-character pairing code; errors: phone-invalid, pairing-refused, not-connected. */
  'connection.linkByPhone': {
    input: z.object({ phone: z.string().max(40) }).strict(),
    output: z.undefined(),
  },
  /** Try to reach WhatsApp now instead of at `retryAt`. */
  'connection.reconnect': { input: z.undefined(), output: z.undefined() },
  /** What arrived while the desk was closed or away; null before the first catching up of this run. */
  'connection.catchUpReport': { input: z.undefined(), output: catchUpReportSchema.nullable() },
  'connection.logout': { input: z.undefined(), output: z.undefined() },
  /** Newest first; `query` matches name or phone (Arabic-folded). */
  'conversations.list': {
    input: z
      .object({
        query: z.string().max(200).optional(),
        unreadOnly: z.boolean().optional(),
        after: conversationCursorSchema.optional(),
      })
      .strict(),
    output: z.object({ items: z.array(conversationSchema), next: conversationCursorSchema.nullable() }),
  },
  'conversations.get': { input: z.object({ id }).strict(), output: conversationSchema },
  'conversations.unreadTotal': { input: z.undefined(), output: z.number().int() },
  'conversations.markRead': { input: z.object({ id }).strict(), output: conversationSchema },
  /** Everything of `otherId` goes into `id`. Errors: not-found, invalid-input when both are one already. */
  'conversations.merge': {
    input: z.object({ id, otherId: id }).strict(),
    output: z.object({ mergeId: id, conversation: conversationSchema }),
  },
  /** Takes a merge by hand back, in any order. Errors: not-found. */
  'conversations.separate': {
    input: z.object({ mergeId: id }).strict(),
    output: z.object({ conversation: conversationSchema, separated: conversationSchema }),
  },
  /** What can be taken back, and where the next answer goes. */
  'conversations.merges': { input: z.object({ id }).strict(), output: handMergesSchema },
  'conversations.saveDraft': {
    input: z.object({ id, draft: z.string().max(65_536) }).strict(),
    output: z.undefined(),
  },
  /** A page of a thread, newest first; `before` continues to older messages. */
  'messages.list': {
    input: z.object({ conversationId: id, before: messageCursorSchema.optional() }).strict(),
    output: z.object({ items: z.array(messageSchema), next: messageCursorSchema.nullable() }),
  },
  /** Queues a text; the same `clientKey` twice returns the first message. Errors: message-empty, message-too-long. */
  'messages.sendText': {
    input: z.object({ conversationId: id, clientKey: z.uuid(), text: z.string().max(65_536) }).strict(),
    output: messageSchema,
  },
  /**
   * Queues an uploaded file (see UPLOAD_URL) with its caption. Errors: media-missing, media-too-large, message-too-long.
   */
  'messages.sendMedia': { input: sendMediaSchema, output: messageSchema },
  /** Takes back a message WhatsApp does not have yet; it then shows as dropped. Errors: too-late. */
  'messages.cancel': { input: z.object({ messageId: id }).strict(), output: messageSchema },
  /** Fetches the file of a message again. */
  'media.retryDownload': { input: z.object({ messageId: id }).strict(), output: messageSchema },
  /** Queues a failed message again; one that may have been sent goes with its old id where that still proves anything. */
  'messages.retry': { input: z.object({ messageId: id }).strict(), output: messageSchema },
  /** A person looked at the phone: the failed message did go, or is not to go any more. */
  'messages.drop': {
    input: z.object({ messageId: id, verdict: dropVerdictSchema }).strict(),
    output: messageSchema,
  },
} as const;

/** Main → renderer, pushed after commit; the renderer patches its query cache with them. */
export const eventContract = {
  'connection.changed': connectionStateSchema,
  'catch-up.finished': catchUpReportSchema,
  'conversation.changed': conversationSchema,
  /** Two conversations turned out to be one person's, or staff said so: `mergedId` is gone, its messages are in `conversation`. */
  'conversation.merged': z.object({ mergedId: id, conversation: conversationSchema }),
  /** Staff took a merge back: `separated` is there again, with its messages, and `conversation` without them. */
  'conversation.separated': z.object({ conversation: conversationSchema, separated: conversationSchema }),
  'message.recorded': z.object({ message: messageSchema, conversation: conversationSchema }),
  'message.changed': messageSchema,
  'media.progress': mediaProgressSchema,
  'settings.changed': settingsSchema,
  'disk.changed': diskStateSchema,
  'backup.changed': backupStatusSchema,
} as const;

export type InvokeChannel = keyof typeof invokeContract;
export type InvokeInput<C extends InvokeChannel> = z.infer<(typeof invokeContract)[C]['input']>;
export type InvokeOutput<C extends InvokeChannel> = z.infer<(typeof invokeContract)[C]['output']>;
export type EventChannel = keyof typeof eventContract;
export type EventPayload<C extends EventChannel> = z.infer<(typeof eventContract)[C]>;

export const failureSchema = z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES) });
export type InvokeResult<T> = { ok: true; value: T } | z.infer<typeof failureSchema>;
