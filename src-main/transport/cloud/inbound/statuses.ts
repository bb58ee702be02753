import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { part, words } from '../../loose.ts';
import { findCode } from '../graph/error-codes.ts';
import { errors, id, phone } from './fields.ts';
import type { InboundItem } from './item.ts';
import { chatOf } from './people.ts';

const STATUSES: ReadonlyMap<string, MessageStatus> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'played'],
  ['failed', 'failed'],
]);

const told = part({
  id,
  status: words,
  recipient_id: phone,
  recipient_user_id: id,
  biz_opaque_callback_data: id,
  errors,
});

/** What became of a message of ours; a status that is new says nothing to anybody. */
export function readStatus(raw: unknown): InboundItem[] {
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
  const ack = { ...chat, waMessageId, fromMe: true, status, sendKey, failure, mayBeEarly: true as const };
  return [{ kind: 'ack', ack }];
}
