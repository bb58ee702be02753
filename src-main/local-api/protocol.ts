import type { MessagePort } from 'node:worker_threads';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { UploadedFile } from '#shared/domain/messages/attachment.ts';
import type { WebhookEvent } from '#shared/domain/programs/webhook.ts';
import type { ListenProblem } from '../http/listen.ts';

/** What the thread begins with. */
export interface WorkerInput {
  /** To the store. */
  storePort: MessagePort;
  port: number;
  version: string;
  link: LinkState;
}

export interface LinkState {
  connection: ConnectionState;
  phone: string | null;
}

/** Main → worker. */
export type ToWorker =
  | { kind: 'link'; link: LinkState }
  | { kind: 'message'; type: WebhookEvent; message: Message }
  /** What a webhook has to hear may be due: a new one, or one that is on again. */
  | { kind: 'webhooks' }
  | { kind: 'key-revoked'; keyId: number }
  | { kind: 'file-kept'; id: number; file: UploadedFile }
  | { kind: 'file-refused'; id: number; code: ErrorCode }
  | { kind: 'close' };

/** Worker → main. */
export type ToMain =
  | { kind: 'listening'; port: number }
  | { kind: 'not-listening'; problem: ListenProblem }
  | { kind: 'keep-file'; id: number; bytes: Uint8Array };
