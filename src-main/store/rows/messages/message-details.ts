import { type MessageDetails, messageDetailsSchema } from '#shared/domain/messages/message-details.ts';
import { readJsonOrNull } from '../json-column.ts';

/** What a row keeps of it as JSON; null for none, and for what is damaged. */
export const readDetails = (json: string | null): MessageDetails | null =>
  readJsonOrNull(json, messageDetailsSchema);
