import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { flag, part, words } from '../../loose.ts';
import { isOfAccount } from '#shared/desk/account/standing.ts';
import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import { findCode } from '../graph/error-codes.ts';
import { errors, id, phone, seconds } from './fields.ts';
import type { InboundItem } from './item.ts';
import { chatOf } from './people.ts';

const STATUSES: ReadonlyMap<string, MessageStatus> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'played'],
  ['failed', 'failed'],
]);

/** The customer came from an ad or a page's button, and nothing that goes to them is billed for a while. */
const FREE_ORIGIN = 'referral_conversion';

const told = part({
  id,
  status: words,
  recipient_id: phone,
  recipient_user_id: id,
  biz_opaque_callback_data: id,
  errors,
  timestamp: seconds,
  conversation: part({ expiration_timestamp: seconds, origin: part({ type: words }) }),
  pricing: part({ category: words, billable: flag, pricing_model: words, type: words }),
});
type Told = ReturnType<typeof told.parse>;

/** What became of a message of ours; a status that is new says nothing to anybody. */
export function readStatus(raw: unknown, nowMs: number): InboundItem[] {
  const { id: waMessageId, recipient_id: digits, recipient_user_id: bsuid, ...read } = told.parse(raw);
  const status = STATUSES.get(read.status ?? '');
  if (waMessageId === null || status === undefined) return [];
  // Known by its key or its id, it needs nobody's name.
  const chat = chatOf({ phone: digits, bsuid }) ?? {
    chatAddress: '',
    phoneJid: null,
    lid: null,
    bsuid: null,
  };
  const code = read.errors[0]?.code ?? null;
  const failure = status === 'failed' && code !== null ? findCode(code)?.reason : undefined;
  const sendKey = read.biz_opaque_callback_data ?? undefined;
  const at = read.timestamp ?? nowMs;
  const pricing = pricingOf(read.pricing, at);
  const mayBeEarly = true as const;
  const ack = {
    ...chat,
    waMessageId,
    fromMe: true,
    status,
    sendKey,
    failure,
    mayBeEarly,
    pricing,
    freeUntil: freeUntilOf(read.conversation),
    at: read.timestamp ?? undefined,
  };
  return [{ kind: 'ack', ack }, ...ofAccount(read.errors, at)];
}

function pricingOf(
  { category, billable, pricing_model: model, type }: Told['pricing'],
  at: number,
): MessagePricing | undefined {
  return category === null ? undefined : { category, isBillable: billable, model, type, at };
}

/** It may be told with another status than the price is. */
const freeUntilOf = ({ origin, expiration_timestamp: until }: Told['conversation']): number | undefined =>
  origin.type === FREE_ORIGIN ? (until ?? undefined) : undefined;

/** What no other message would fare better with. */
const ofAccount = (all: ReturnType<typeof errors.parse>, at: number): InboundItem[] =>
  all.flatMap(({ code, title, error_data: { details } }): InboundItem[] =>
    code === null || !isOfAccount(code)
      ? []
      : [{ kind: 'notice', notice: { kind: 'failure', code, description: details ?? title ?? '', at } }],
  );
