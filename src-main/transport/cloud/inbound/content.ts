import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type {
  ContactsDetails,
  MessageDetails,
  OrderDetails,
} from '#shared/domain/messages/message-details.ts';
import { z } from 'zod';
import { readFlowAnswer } from '../../flow-answer.ts';
import { currency, firstOf, flag, jsonText, listOf, part, words } from '../../loose.ts';
import type { TransportMedia, TransportMessage } from '../../transport.ts';
import { id, phone, rawText } from './fields.ts';

/** What a message says, in the words of the port. */
export type InboundContent = Pick<
  TransportMessage,
  'waType' | 'body' | 'media' | 'location' | 'vcards' | 'details'
>;

/** The desk's own name for what the Cloud API does not hand over. */
const UNSUPPORTED = 'unsupported';

const said = (waType: string, body = '', details?: MessageDetails): InboundContent => ({
  waType,
  body,
  media: null,
  location: null,
  vcards: [],
  details,
});

/**
 * Every type that the Cloud API has. What is new, or not handed over, is a message that cannot be read here, and never
 * left out: a customer has written something.
 */
export function readContent(type: string, raw: Record<string, unknown>): InboundContent {
  const own = raw[type];
  switch (type) {
    case 'text':
      return said('chat', text.parse(own).body ?? '');
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
      return readFile(type, own);
    case 'audio':
      return readFile(file.parse(own).voice ? 'ptt' : 'audio', own);
    case 'location':
      return readPlace(own);
    case 'contacts':
      return readCards(own);
    case 'button':
      return readButton(own);
    case 'interactive':
      return readInteractive(own);
    case 'order':
      return said('order', '', readOrder(own));
    case 'media_placeholder':
      return said('loading_media');
    default:
      return said(
        VIEW_ONCE.has(unsupported.parse(raw['unsupported']).type ?? '') ? 'view_once' : UNSUPPORTED,
      );
  }
}

const VIEW_ONCE = new Set(['view_once', 'view_once_message']);
const unsupported = part({ type: words });
const text = part({ body: rawText });

const file = part({
  id,
  mime_type: words,
  caption: rawText,
  filename: words,
  voice: flag,
  file_size: z.number().int().nonnegative().nullable().catch(null),
});

/** Also without any file: Graph could not fetch it, and only its sender can send it again. */
function readFile(waType: string, own: unknown): InboundContent {
  const {
    id: remoteId,
    mime_type: mimeType,
    caption,
    filename: fileName,
    file_size: sizeBytes,
  } = file.parse(own);
  const media: TransportMedia = {
    ...UNKNOWN_APPEARANCE,
    mimeType,
    fileName,
    sizeBytes,
    ...(remoteId !== null && { remoteId }),
  };
  return { ...said(waType, caption ?? ''), media };
}

const place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
const placeWords = part({ name: words, address: words });

function readPlace(own: unknown): InboundContent {
  const read = place.safeParse(own);
  if (!read.success) return said('location');
  return { ...said('location'), location: { kind: 'location', ...read.data, ...placeWords.parse(own) } };
}

const cards = listOf(
  part({
    name: part({ formatted_name: words, first_name: words, last_name: words }),
    org: part({ company: words }),
    phones: listOf(part({ phone: words, wa_id: phone })),
  }),
);

function readCards(own: unknown): InboundContent {
  const contacts = cards.parse(own).flatMap(({ name, org, phones }): ContactsDetails['contacts'] => {
    const numbers = phones.flatMap((each) => each.wa_id ?? each.phone ?? []);
    const label = firstOf(
      name.formatted_name,
      name.first_name,
      name.last_name,
      org.company,
      numbers[0] ?? null,
    );
    return label === null ? [] : [{ name: label, phones: numbers }];
  });
  const waType = contacts.length > 1 ? 'multi_vcard' : 'vcard';
  return said(waType, '', contacts.length === 0 ? undefined : { kind: 'contacts', contacts });
}

/** The numbers of a card that its sender let WhatsApp share, asked for by the pharmacy: they are the sender's own. */
const shared = listOf(part({ origin: words, phones: listOf(part({ phone, wa_id: phone })) }));

export function readSharedPhone(raw: Record<string, unknown>): string | undefined {
  const { origin } = part({ origin: words }).parse(raw);
  const [card, ...others] = shared.parse(raw['contacts']);
  if (card === undefined || others.length > 0 || (card.origin ?? origin) !== 'contact_request')
    return undefined;
  const [number] = card.phones;
  return number?.wa_id ?? number?.phone ?? undefined;
}

const button = part({ text: words, payload: words });

/** A ready answer under a template. */
function readButton(own: unknown): InboundContent {
  const { text: label, payload } = button.parse(own);
  return picked('template_button_reply', 'button', { title: label, description: null, id: payload });
}

interface Pick3 {
  title: string | null;
  description: string | null;
  id: string | null;
}

function picked(
  waType: string,
  of: 'list' | 'button',
  { title, description, id: name }: Pick3,
): InboundContent {
  const label = firstOf(title, description, name);
  if (label === null) return said(waType);
  return said(waType, '', {
    kind: 'choice',
    of,
    picked: [{ title: label, description: description === label ? null : description, id: name }],
    question: null,
  });
}

const row = part({ id: words, title: words, description: words });
const interactive = part({
  type: words,
  button_reply: row,
  list_reply: row,
  nfm_reply: part({ body: words, response_json: jsonText }),
});

function readInteractive(own: unknown): InboundContent {
  const { type, button_reply: pressed, list_reply: listed } = interactive.parse(own);
  switch (type ?? '') {
    case 'button_reply':
      return picked('buttons_response', 'button', pressed);
    case 'list_reply':
      return picked('list_response', 'list', listed);
    case 'nfm_reply':
      return said('native_flow_response', '', readFlowAnswer(own));
    default:
      return said(UNSUPPORTED);
  }
}

const order = part({
  text: words,
  product_items: listOf(
    part({
      product_retailer_id: words,
      quantity: z.coerce.number().nonnegative().nullable().catch(null),
      item_price: z.coerce.number().nonnegative().nullable().catch(null),
      currency,
    }),
  ),
});

/** A basket from the catalogue. */
function readOrder(own: unknown): OrderDetails {
  const { text: note, product_items: all } = order.parse(own);
  const items = all.flatMap(({ product_retailer_id: title, quantity }) =>
    title === null ? [] : [{ title, quantity }],
  );
  const thousandths = all.map(({ item_price: price, quantity }) =>
    price === null || quantity === null ? null : Math.round(price * quantity * 1_000),
  );
  const sum = thousandths.reduce<number | null>(
    (total, one) => (total === null || one === null ? null : total + one),
    0,
  );
  const total =
    all.length === 0 || sum === null || !Number.isSafeInteger(sum)
      ? null
      : { thousandths: sum, currency: all[0]?.currency ?? null };
  return { kind: 'order', orderId: null, title: null, note, itemCount: all.length, items, total };
}

const referral = part({ source_url: words, headline: words, body: words });

/** The ad or post that somebody wrote from. @returns undefined when there is none. */
export function readReferral(raw: unknown): MessageDetails | undefined {
  const { source_url: target, headline, body } = referral.parse(raw);
  const heading = firstOf(headline, body, target);
  if (heading === null) return undefined;
  const footer = body === heading ? null : body;
  const buttons = target === null ? [] : [{ label: target, target }];
  return { kind: 'interactive', heading, footer, buttons, sections: [] };
}
