import type { ConnectionState } from '#shared/domain/connection.ts';
import type { UploadedFile } from '#shared/domain/messages/attachment.ts';
import type { StoreDoor } from '../store/client/open-door.ts';

/** What the server may ask the store, and nothing else. */
export const API_OPERATIONS = [
  'findProgramKey',
  'noteProgramKeyUse',
  'recordProgramCalls',
  'findProgramRequest',
  'sendFromProgram',
  'addTemplateFromProgram',
  'listConversations',
  'getConversation',
  'listMessages',
  'listTemplates',
  'getSettings',
  'listDueDeliveries',
  'nextDeliveryAt',
  'settleDelivery',
  'failDelivery',
] as const;

export type ApiStore = StoreDoor<(typeof API_OPERATIONS)[number]>;

/** What it has from the main thread, which holds the link to WhatsApp and the key of the files. */
export interface DeskLink {
  connection(): ConnectionState;
  /** The pharmacy's own number, E.164 digits; null while nobody knows. */
  phone(): string | null;
  /** Keeps a file, encrypted; what nobody sends goes after a day. Throws AppError. */
  saveFile(bytes: Uint8Array): Promise<UploadedFile>;
}
