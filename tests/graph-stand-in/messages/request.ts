/** A call of `/messages`: what all messages have in common, then the type's own body. */
import type { MediaStore } from '../server/media-store.ts';
import { GraphError } from '../server/graph-error.ts';
import type { Template, Templates } from '../server/templates.ts';
import { MEDIA_TYPES, checkContacts, checkLocation, checkMedia, checkReaction, checkText } from './bodies.ts';
import { type Json, isObject, objectWith, oneOf, optionalText, textIn, unexpected, wrong } from './check.ts';
import { checkInteractive } from './interactive.ts';
import { checkTemplate } from './template.ts';

const TYPES = ['text', ...MEDIA_TYPES, 'location', 'contacts', 'reaction', 'interactive', 'template'];
const COMMON = [
  'messaging_product',
  'recipient_type',
  'to',
  'recipient',
  'type',
  'context',
  'biz_opaque_callback_data',
];

export interface SendRequest {
  type: string;
  /** As it was written; one of the two is there. */
  to: string | null;
  recipient: string | null;
  quotes: string | null;
  callbackData: string | null;
  template: Template | null;
  body: Json;
}

export interface ReadRequest {
  messageId: string;
  typing: boolean;
}

interface Surroundings {
  templates: Templates;
  media: MediaStore;
}

export function checkSend(body: Json, surroundings: Surroundings): SendRequest {
  checkProduct(body);
  const type = body['type'] === undefined ? 'text' : oneOf(body, 'type', TYPES);
  for (const key of Object.keys(body)) {
    if (key !== type && !COMMON.includes(key)) throw unexpected(key, 'messages');
  }
  if (body['recipient_type'] !== undefined) oneOf(body, 'recipient_type', ['individual']);
  const to = optionalText(body, 'to', 200) ?? null;
  const recipient = optionalText(body, 'recipient', 200) ?? null;
  if (to === null && recipient === null) {
    throw new GraphError(100, { message: '(#100) The parameter to is required.' });
  }
  if (to === null && recipient !== null && !/^[A-Z]{2}(\.ENT)?\.[A-Za-z0-9]{1,128}$/.test(recipient)) {
    throw wrong('recipient', 'is not a valid user id');
  }
  const context =
    body['context'] === undefined ? null : objectWith(body['context'], 'context', ['message_id']);
  return {
    type,
    to,
    recipient,
    quotes: context && textIn(context, 'message_id', 512, "context['message_id']"),
    callbackData: optionalText(body, 'biz_opaque_callback_data', 512) ?? null,
    template: checkContent(type, body, surroundings),
    body,
  };
}

function checkContent(type: string, body: Json, surroundings: Surroundings): Template | null {
  if (body[type] === undefined) {
    throw new GraphError(100, { message: `(#100) The parameter ${type} is required.` });
  }
  if (type === 'template') return checkTemplate(body['template'], surroundings);
  if (type === 'text') checkText(body['text']);
  else if (type === 'location') checkLocation(body['location']);
  else if (type === 'contacts') checkContacts(body);
  else if (type === 'reaction') checkReaction(body['reaction']);
  else if (type === 'interactive') checkInteractive(body['interactive']);
  else checkMedia(type, body[type], surroundings.media);
  return null;
}

/** Read receipts, with or without "typing". */
export function checkRead(body: Json): ReadRequest {
  checkProduct(body);
  objectWith(body, 'messages', ['messaging_product', 'status', 'message_id', 'typing_indicator']);
  oneOf(body, 'status', ['read']);
  const typing = body['typing_indicator'];
  if (typing !== undefined) oneOf(objectWith(typing, 'typing_indicator', ['type']), 'type', ['text']);
  return { messageId: textIn(body, 'message_id', 512), typing: typing !== undefined };
}

function checkProduct(body: Json): void {
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
}

/** What came as JSON, or the error with which Graph answers anything else. */
export function parseJson(bytes: Buffer, contentType: string | undefined): Json {
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(value)) return value;
  } catch {
    // told below
  }
  throw new GraphError(100, { message: '(#100) Invalid JSON body' });
}
