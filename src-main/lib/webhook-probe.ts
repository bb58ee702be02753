import { randomBytes } from 'node:crypto';

const START = '{"object":"whatsapp_business_account","entry":[],"probe":"';
const LENGTH = START.length + 16 + '"}'.length;

/** A true envelope with nothing in it, with which the set-up sees whether a signed call arrives. */
export const makeProbe = (): string => `${START}${randomBytes(8).toString('hex')}"}`;

/** The desk's own question says nothing of whether WhatsApp speaks to it. */
export const isProbe = (body: Uint8Array): boolean =>
  body.length === LENGTH && Buffer.from(body.buffer, body.byteOffset, START.length).toString() === START;
