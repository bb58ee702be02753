import { jidFromPhone } from '#shared/phone/jid.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { z } from 'zod';
import { MANY_FORWARDS } from '#shared/domain/messages/forwarding.ts';
import { flag, part, words } from '../../loose.ts';
import type { TransportMessage, TransportMessageKey, TransportQuoted } from '../../transport.ts';
import { readContent, readReferral, readSharedPhone } from './content.ts';
import { id, phone, rawText, seconds } from './fields.ts';
import type { InboundItem } from './item.ts';
import { chatOf, contactOf, joined, namesOf, type contacts, type Person } from './people.ts';

export interface MessageContext {
  /** The pharmacy's own number, in digits; null where it is not told. */
  own: string | null;
  contacts: ReturnType<typeof contacts.parse>;
  /** Written by the pharmacy, on the phone. */
  isEcho?: boolean | undefined;
  /** From before the number was joined: whose thread it stands in. */
  thread?: Person | undefined;
  nowMs: number;
}

const message = part({
  id,
  from: phone,
  from_user_id: id,
  from_parent_user_id: id,
  to: phone,
  to_user_id: id,
  group_id: id,
  timestamp: seconds,
  type: words,
  context: part({
    id,
    from: phone,
    forwarded: flag,
    frequently_forwarded: flag,
    referred_product: part({ product_retailer_id: words }),
  }),
  history_context: part({ status: words }),
  edit: part({ original_message_id: id, message: z.record(z.string(), z.unknown()).catch({}) }),
  revoke: part({ original_message_id: id }),
  reaction: part({ message_id: id, emoji: rawText }),
});
type ReadMessage = ReturnType<typeof message.parse>;

/** Whatever one entry of `messages` has to tell. @throws when it names neither itself nor anybody. */
export function readMessage(raw: unknown, context: MessageContext): InboundItem[] {
  const read = message.parse(raw);
  if (read.group_id !== null) return [];
  const fromMe = context.isEcho === true || (context.own !== null && read.from === context.own);
  const whom = context.thread ?? personOf(read, fromMe);
  const contact = contactOf(whom, context.contacts);
  const person = joined(whom, contact);
  const all = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  if (read.type === 'system') return readSystem(all, person, read.timestamp ?? context.nowMs);
  const chat = chatOf(person);
  if (chat === undefined || read.id === null)
    throw new Error(`a message of type ${read.type ?? 'none'} names nobody`);
  const key = { ...chat, fromMe };
  const at = read.timestamp ?? context.nowMs;
  const change = readChange(read, key, at);
  if (change !== undefined) return change;
  const content = readContent(read.type ?? '', all);
  const item: TransportMessage = {
    ...key,
    waMessageId: read.id,
    pushName: fromMe ? null : (contact?.profile.name ?? null),
    ...(contact?.profile.username != null && !fromMe && { username: contact.profile.username }),
    ...parentOf(read, contact),
    ...content,
    details: content.details ?? detailsBeside(all, read),
    sentAt: at,
    ...(read.timestamp === null && { isUndated: true as const }),
    status: statusOf(read, fromMe),
    link: 'cloud',
    ...quotedOf(read, context.own),
    ...forwardedOf(read),
    ...(context.thread !== undefined && { changes: { editedAt: null, revokedAt: null, reactions: null } }),
  };
  return [{ kind: 'message', message: item }, ...sharedNumber(all, person, at)];
}

const personOf = (read: ReadMessage, fromMe: boolean): Person =>
  fromMe ? { phone: read.to, bsuid: read.to_user_id } : { phone: read.from, bsuid: read.from_user_id };

function parentOf(
  read: ReadMessage,
  contact: MessageContext['contacts'][number] | undefined,
): Pick<TransportMessage, 'parentBsuid'> {
  const parentBsuid = read.from_parent_user_id ?? contact?.parent_user_id ?? null;
  return parentBsuid === null ? {} : { parentBsuid };
}

/** An edit, a deletion, a reaction; undefined for a message of its own. */
function readChange(
  read: ReadMessage,
  key: Omit<TransportMessageKey, 'waMessageId'>,
  at: number,
): InboundItem[] | undefined {
  const { edit, revoke, reaction } = read;
  switch (read.type ?? '') {
    case 'edit': {
      if (edit.original_message_id === null) return undefined;
      const { body, details } = readContent(words.parse(edit.message['type']) ?? '', edit.message);
      const change = { kind: 'edited' as const, text: body, details, at };
      return [{ kind: 'change', change: { ...key, waMessageId: edit.original_message_id, change } }];
    }
    case 'revoke': {
      if (revoke.original_message_id === null) return undefined;
      const change = { kind: 'revoked' as const, at };
      return [{ kind: 'change', change: { ...key, waMessageId: revoke.original_message_id, change } }];
    }
    case 'reaction': {
      if (reaction.message_id === null) return undefined;
      const by = key.fromMe ? ('pharmacy' as const) : ('customer' as const);
      const change = { kind: 'reacted' as const, by, emoji: reaction.emoji ?? '', at };
      const waMessageId = reaction.message_id;
      // Nothing says whose message it is about: only one of the two is there, or comes.
      return [true, false].map((fromMe) => ({
        kind: 'change',
        change: { ...key, fromMe, waMessageId, change },
      }));
    }
    default:
      return undefined;
  }
}

function quotedOf({ context, from, to }: ReadMessage, own: string | null): { quoted?: TransportQuoted } {
  if (context.id === null) return {};
  const isOurs = context.from === null ? null : context.from === own;
  const isKnown = isOurs === true || context.from === from || context.from === to;
  return {
    quoted: {
      waMessageId: context.id,
      chatAddress: null,
      authorAddress: context.from === null ? null : jidFromPhone(context.from),
      isOurs: isKnown ? isOurs : null,
      waType: null,
      text: '',
    },
  };
}

/** Graph says it in two words and gives no count. */
function forwardedOf({ context }: ReadMessage): Pick<TransportMessage, 'forwardScore'> {
  if (context.frequently_forwarded) return { forwardScore: MANY_FORWARDS };
  return context.forwarded ? { forwardScore: 1 } : {};
}

/** What was asked about, or where somebody comes from, beside a text. */
function detailsBeside(all: Record<string, unknown>, { context }: ReadMessage): TransportMessage['details'] {
  const productId = context.referred_product.product_retailer_id;
  if (productId !== null) {
    return { kind: 'product', productId, title: productId, description: null, price: null, salePrice: null };
  }
  return readReferral(all['referral']);
}

const HISTORY: ReadonlyMap<string, MessageStatus> = new Map([
  ['PENDING', 'sent'],
  ['SENT', 'sent'],
  ['DELIVERED', 'delivered'],
  ['READ', 'read'],
  ['PLAYED', 'played'],
  ['ERROR', 'failed'],
]);

function statusOf({ history_context: { status } }: ReadMessage, fromMe: boolean): MessageStatus {
  const told = HISTORY.get(status ?? '');
  if (fromMe) return told ?? 'sent';
  return told === 'read' || told === 'played' ? 'read' : 'delivered';
}

const system = part({ type: words, wa_id: phone, user_id: id, previous_user_id: id });

/** Somebody has another number or another id; everything else of WhatsApp's own is nobody's word. */
function readSystem(all: Record<string, unknown>, person: Person, at: number): InboundItem[] {
  const { type, wa_id: digits, user_id: bsuid, previous_user_id: previous } = system.parse(all['system']);
  if (type !== 'user_changed_number' && type !== 'user_changed_user_id') return [];
  const from = { phone: person.phone, bsuid: previous ?? person.bsuid };
  const to = { phone: digits ?? (type === 'user_changed_user_id' ? person.phone : null), bsuid };
  if (chatOf(from) === undefined || chatOf(to) === undefined) return [];
  return [{ kind: 'number-change', change: { from: namesOf(from), to: namesOf(to), at } }];
}

/** Asked by the pharmacy, somebody let WhatsApp tell their number: what it says is theirs. */
function sharedNumber(all: Record<string, unknown>, person: Person, at: number): InboundItem[] {
  const shared = readSharedPhone(all);
  if (shared === undefined || person.bsuid === null || person.phone === shared) return [];
  const to = { phone: shared, bsuid: person.bsuid };
  return [{ kind: 'number-change', change: { from: namesOf(person), to: namesOf(to), at } }];
}
