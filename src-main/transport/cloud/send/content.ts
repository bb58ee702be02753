import type { TemplateMessage } from '#shared/domain/templates/template-message.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import type { TemplateFile } from './template.ts';

/** A file that Graph has already. */
interface SentFile {
  id: string;
}

/** What goes out in one message, in Graph's kinds. */
export type CloudContent =
  | { type: 'text'; text: string }
  | { type: 'image' | 'video'; file: SentFile; caption: string }
  | { type: 'document'; file: SentFile; caption: string; fileName: string }
  | { type: 'audio'; file: SentFile; isVoice: boolean }
  | { type: 'sticker'; file: SentFile }
  | { type: 'location'; latitude: number; longitude: number; name: string | null; address: string | null }
  | { type: 'contacts'; contacts: { name: string; phones: string[] }[] }
  | { type: 'reaction'; waMessageId: string; emoji: string }
  | { type: 'template'; template: TemplateMessage; file?: TemplateFile };

export function contentOfCard(card: Card): CloudContent {
  if (card.kind === 'contacts') return { type: 'contacts', contacts: card.contacts };
  const { latitude, longitude, name, address } = card;
  return { type: 'location', latitude, longitude, name, address };
}

export interface CloudMessage {
  chatAddress: string;
  /** The desk's own key, which Graph tells back with each status. */
  sendKey: string;
  content: CloudContent;
  /** The id of the message that it answers. */
  answers?: string | undefined;
}
