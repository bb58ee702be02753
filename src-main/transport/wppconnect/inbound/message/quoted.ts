import { z } from 'zod';
import type { TransportQuoted } from '../../../transport.ts';
import { isLiveLocation, liveLocationFields } from './live-location.ts';

/** Far more than any id has. */
const MAX_ID_LENGTH = 200;

const text = z.string().optional().catch(undefined);

/** What WhatsApp kept of the quoted message, in the quoting one; anything of it may be missing or wrong. */
const quotedMessage = z.object({
  type: text,
  subtype: text,
  isViewOnce: z.boolean().optional().catch(undefined),
  ...liveLocationFields,
  body: text,
  caption: text,
  filename: text,
  loc: text,
  pollName: text,
  /** Of a product or an order, and of an event. */
  title: text,
  orderTitle: text,
  eventName: text,
  vcardFormattedName: text,
});

/** The fields of a message that quotes another one; the page agent makes texts of keys and addresses. */
export const quotedFields = {
  quotedMsg: quotedMessage.nullish().catch(undefined),
  quotedStanzaID: z.string().max(MAX_ID_LENGTH).optional().catch(undefined),
  quotedRemoteJid: text,
  quotedParticipant: text,
  quotedIsOurs: z.boolean().nullish().catch(undefined),
};

type QuotedMessage = z.infer<typeof quotedMessage>;
interface QuotedFields {
  quotedMsg?: QuotedMessage | null | undefined;
  quotedStanzaID?: string | undefined;
  quotedRemoteJid?: string | undefined;
  quotedParticipant?: string | undefined;
  quotedIsOurs?: boolean | null | undefined;
}

/**
 * Which message another one answers.
 * @param ownId bare id of the answering message, which cannot quote itself.
 * @returns undefined when it answers none.
 */
export function quotedOf(message: QuotedFields, ownId: string): TransportQuoted | undefined {
  const { quotedMsg, quotedStanzaID, quotedRemoteJid, quotedParticipant, quotedIsOurs } = message;
  const waMessageId = quotedStanzaID === '' || quotedStanzaID === ownId ? undefined : quotedStanzaID;
  const waType = quotedMsg?.type === undefined ? null : waTypeOf(quotedMsg, quotedMsg.type);
  if (waMessageId === undefined && (waType === null || quotedStanzaID === ownId)) return undefined;
  return {
    waMessageId: waMessageId ?? null,
    chatAddress: quotedRemoteJid || null,
    authorAddress: quotedParticipant || null,
    isOurs: quotedIsOurs ?? null,
    waType,
    text: quotedMsg && waType !== null ? textOf(quotedMsg, waType) : '',
  };
}

function waTypeOf(quoted: QuotedMessage, type: string): string {
  if (quoted.isViewOnce || quoted.subtype?.startsWith('view_once')) return 'view_once';
  return isLiveLocation({ ...quoted, type }) ? 'live_location' : type;
}

/** What somebody picked is a text in WhatsApp, too. */
const PICKED = new Set(['list_response', 'buttons_response', 'template_button_reply']);

/** The body of anything but a text is a thumbnail, a card or a list. */
function textOf(quoted: QuotedMessage, waType: string): string {
  if (waType === 'chat') return quoted.body ?? '';
  if (waType === 'view_once' || waType === 'live_location') return '';
  const { caption, filename, loc, pollName, vcardFormattedName, title, orderTitle, eventName } = quoted;
  const named = caption || filename || loc?.split('\n')[0] || pollName || vcardFormattedName;
  return named || title || orderTitle || eventName || (PICKED.has(waType) ? (quoted.body ?? '') : '');
}
