import { normaliseMessage } from '#main/ingest/normalise.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { PHONE } from './observed.ts';

let lastId = 0;

/** One of the richer kinds (whatsapp-stand-in/server/shapes.ts) as the way in makes of WhatsApp's plain data. */
export function shaped(
  shape: { type: string; text?: string; fields: Record<string, unknown> },
  { phone = PHONE, sentAt = Date.now(), fromMe = false } = {},
): ObservedMessage {
  lastId += 1;
  const raw = {
    id: `${fromMe}_${phone}@c.us_SHAPED${lastId}`,
    type: shape.type,
    body: shape.text,
    t: Math.floor(sentAt / 1000),
    ...shape.fields,
  };
  const message = toTransportMessage(raw, Date.now());
  const observed = message && normaliseMessage({ ...message, phoneJid: `${phone}@c.us`, lid: null });
  if (observed === undefined) throw new Error(`nothing came of a ${shape.type}`);
  return observed;
}
