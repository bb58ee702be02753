// Sending: what wa-js's sendTextMessage ends in (WhatsApp Web's addAndSendMsgToChat).
import { saveChat } from './chats.js';
import { ask, uploadMedia } from './connection.js';
import { Msg, addMessage, bringMessage, messages, saveMessage, waitingMessages } from './messages.js';
import { define } from './module-system.js';

/** Send promises that wait for the server's acknowledgement, by message key. */
const waiting = new Map();

/** Called whenever a message's ack changes: the send is over once the server has spoken. */
export function settle(message) {
  const key = message.id.toString();
  const resolve = waiting.get(key);
  if (!resolve || message.ack === 0) return;
  waiting.delete(key);
  resolve({ messageSendResult: message.ack > 0 ? 'OK' : 'ERROR_UNKNOWN', t: message.t, count: null });
}

/** Bytes that have not reached the server yet, by message key. They do not outlive the page. */
const uploads = new Map();

async function transmit(message, resend) {
  const key = message.id.toString();
  const { id, type, body, caption, t, mimetype, filename } = message.attributes;
  const { duration, waveform, width, height } = message.attributes;
  const { quotedStanzaID: quoted, mentionedJidList, isCaptionByUser } = message.attributes;
  const { lat, lng, loc, vcardList } = message.attributes;
  const { isForwarded, forwardingScore } = message.attributes;
  const mentions = mentionedJidList?.map(String);
  const chat = String(id.remote);
  // wa-js puts the file's name into an empty caption, and marks that it did.
  const shownCaption = isCaptionByUser === false ? undefined : caption;
  const content = { type, body, caption: shownCaption, t, mimetype, filename, quoted, mentions };
  const card = { lat, lng, loc, vcardList: vcardList?.map(({ vcard }) => vcard) };
  const marks = { isForwarded, forwardingScore };
  const appearance = { duration, waveform: waveform && [...waveform], width, height };
  try {
    const blob = uploads.get(key);
    if (blob) await uploadMedia(id.id, blob);
    await ask('send', { id: id.id, chat, ...content, ...card, ...marks, ...appearance, resend });
    uploads.delete(key);
  } catch {
    // Without an answer the message stays on the clock and goes out again on the next connection.
  }
}

/** Puts the message on the screen and on its way; `result` is the server's verdict. */
export async function startSending(chat, prepared, blob) {
  const refusal = await ask('before-send', { id: prepared.id.id }).catch(() => ({}));
  if (refusal.error) throw new Error(refusal.error);

  const message = messages.get(prepared.id) ?? prepared;
  const key = message.id.toString();
  if (blob) uploads.set(key, blob);
  addMessage(message);
  chat.set({ t: message.t, lastReceivedKey: message.id });
  await saveMessage(message);
  await saveChat(chat);
  const result = new Promise((resolve) => waiting.set(key, resolve));
  void transmit(message, false);
  return { message, result };
}

async function addAndSendMsgToChat(chat, properties) {
  const { message, result } = await startSending(chat, new Msg(properties));
  return [Promise.resolve(message), result];
}

/**
 * On every connection: what is still on the clock goes out again, under the same id. Media whose bytes
 * were lost with the page stays on the clock for ever.
 */
export async function resendWaiting() {
  for (const row of await waitingMessages()) {
    const message = await bringMessage(row.key);
    if (!message.isMedia || uploads.has(row.key)) await transmit(message, true);
  }
}

export function defineSending() {
  define('WAWebSendMsgChatAction', { addAndSendMsgToChat });
  define('WAWebSendMsgResultAction', {
    SendMsgResult: {
      OK: 'OK',
      ERROR_NETWORK: 'ERROR_NETWORK',
      ERROR_EXPIRED: 'ERROR_EXPIRED',
      ERROR_CANCELLED: 'ERROR_CANCELLED',
      ERROR_UPLOAD: 'ERROR_UPLOAD',
      ERROR_UNKNOWN: 'ERROR_UNKNOWN',
    },
  });
  define('WAWebAck', {
    ACK: { FAILED: -1, CLOCK: 0, SENT: 1, RECEIVED: 2, READ: 3, PLAYED: 4 },
    ACK_STRING: { SENDER: 'sender', DELIVERY: 'delivery', READ: 'read', PLAYED: 'played' },
    EDIT_ATTR: {},
  });
  define('WATimeUtils', { unixTime: () => Math.floor(Date.now() / 1000), unixTimeMs: () => Date.now() });
  define('WAWebGetEphemeralFieldsMsgActionsUtils', { getEphemeralFields: () => ({}) });
  define('WAWebMsgReply', { canReplyMsg: (message) => message.type !== 'revoked' });
}
