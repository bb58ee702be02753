import { recipientOf } from './recipient.ts';
import type { CloudContent, CloudMessage } from './content.ts';
import { templatePayload } from './template.ts';

/** The body of POST messages. @returns undefined when nobody can be reached under this address over Graph. */
export function messagePayload({ chatAddress, sendKey, content, answers }: CloudMessage): object | undefined {
  const recipient = recipientOf(chatAddress);
  if (recipient === undefined) return undefined;
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    ...(answers !== undefined && content.type !== 'reaction' && { context: { message_id: answers } }),
    biz_opaque_callback_data: sendKey,
    type: content.type,
    [content.type]: bodyOf(content),
  };
}

const captioned = (caption: string): object => (caption === '' ? {} : { caption });

/** With the digits as WhatsApp's own name of the number, whoever gets the card can write there at once. */
const phoneOnCard = (phone: string): object =>
  /^\d+$/.test(phone) ? { phone: `+${phone}`, type: 'CELL', wa_id: phone } : { phone, type: 'CELL' };

function bodyOf(content: CloudContent): object {
  switch (content.type) {
    case 'text':
      return { body: content.text, preview_url: false };
    case 'image':
    case 'video':
      return { ...content.file, ...captioned(content.caption) };
    case 'document':
      return { ...content.file, ...captioned(content.caption), filename: content.fileName };
    case 'audio':
      return { ...content.file, ...(content.isVoice && { voice: true }) };
    case 'sticker':
      return content.file;
    case 'location': {
      const { latitude, longitude, name, address } = content;
      return { latitude, longitude, ...(name !== null && { name }), ...(address !== null && { address }) };
    }
    case 'contacts':
      return content.contacts.map(({ name, phones }) => ({
        name: { formatted_name: name, first_name: name },
        phones: phones.map(phoneOnCard),
      }));
    case 'reaction':
      return { message_id: content.waMessageId, emoji: content.emoji };
    case 'template':
      return templatePayload(content.template, content.file);
  }
}
