/** What stands in webhooks: the envelope, messages of customers, and statuses of ours. */
import type { SentMessage } from '../messages/sent.ts';
import type { StatusName } from '../messages/status.ts';
import type { Account } from '../server/account.ts';
import { webhookError } from '../server/graph-error.ts';
import { contactOf, type Person } from '../server/people.ts';

export interface Change {
  field: string;
  value: object;
}

export function envelope(wabaId: string, changes: Change[]): object {
  return { object: 'whatsapp_business_account', entry: [{ id: wabaId, changes }] };
}

/** A change of an account field, which has a time of its own. */
export function accountEnvelope(wabaId: string, change: Change, seconds: number): object {
  return { object: 'whatsapp_business_account', entry: [{ id: wabaId, time: seconds, changes: [change] }] };
}

export interface InboundMessage {
  id: string;
  timestamp: string;
  type: string;
  [key: string]: unknown;
}

export function messageChange(account: Account, person: Person, message: InboundMessage): Change {
  const { phone, userId, parentUserId, showsPhone } = person;
  const from = {
    ...(phone !== null && showsPhone && { from: phone }),
    from_user_id: userId,
    ...(parentUserId !== null && { from_parent_user_id: parentUserId }),
  };
  return messagesChange(account, { contacts: [contactOf(person)], messages: [{ ...from, ...message }] });
}

export interface StatusWish {
  status: StatusName;
  seconds: number;
  /** Of a status `failed`. */
  code?: number;
  details?: string;
}

export function statusChange(account: Account, sent: SentMessage, wish: StatusWish): Change {
  const { person, wamid, callbackData } = sent;
  const { status, seconds, code, details } = wish;
  const isFailed = status === 'failed';
  return messagesChange(account, {
    ...(!isFailed && { contacts: [contactOf(person)] }),
    statuses: [
      {
        id: wamid,
        status,
        timestamp: String(seconds),
        ...(person.phone !== null && person.showsPhone && { recipient_id: person.phone }),
        recipient_user_id: person.userId,
        ...(callbackData !== null && { biz_opaque_callback_data: callbackData }),
        ...(status === 'sent' && billOf(sent, seconds)),
        ...(isFailed && { errors: [webhookError(code ?? 131026, details)] }),
      },
    ],
  });
}

/** What it counts as; and with an ad's customer, until when nothing counts. */
function billOf({ wamid, type, person }: SentMessage, seconds: number): object {
  const until = Math.floor((person.freeUntil ?? 0) / 1000);
  if (until > seconds) {
    return {
      conversation: {
        id: `conversation-of-${wamid}`,
        expiration_timestamp: String(until),
        origin: { type: 'referral_conversion' },
      },
      pricing: {
        billable: false,
        pricing_model: 'PMP',
        type: 'free_entry_point',
        category: 'referral_conversion',
      },
    };
  }
  const category = type === 'template' ? 'utility' : 'service';
  return { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category } };
}

function messagesChange(account: Account, value: object): Change {
  const { displayPhone, phoneNumberId } = account;
  return {
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayPhone, phone_number_id: phoneNumberId },
      ...value,
    },
    field: 'messages',
  };
}
