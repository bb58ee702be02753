// What reaches the page from outside: messages, receipts, edits, deletions, reactions.
import { chatOf, latestChat, saveChat, saveChats, showTyping } from './chats.js';
import { onMarks } from './chat-marks.js';
import { learnContact, learnName, learnPair, meetContact, saveContacts } from './contacts.js';
import { MsgKey, Wid } from './ids.js';
import { addMessage, bringMessage, messageFrom, messages, saveMessage, saveMessages } from './messages.js';
import { define } from './module-system.js';
import { load, loadKnown, save } from './storage.js';
import { onPicture } from './pictures.js';
import { settle } from './sending.js';

// wa-js listens in by replacing these functions on the module object: always call them through it.
const receipts = {
  async handleChatSimpleReceipt({ externalIds, from, ack }) {
    for (const id of externalIds) {
      await applyAck(new MsgKey({ fromMe: true, remote: from, id }), ack);
    }
  },
  async handleGroupSimpleReceipt() {},
};
const reactions = { addOrUpdateReactionsModelCollection() {} };
const votes = { async upsertVotes() {} };

/**
 * Sets the ack as told, even backwards: the real one only moves forward, but the app must not rely
 * on that, so the tests may play receipts out of order.
 */
async function applyAck(key, ack) {
  const message = await bringMessage(key);
  if (!message) return;
  message.updateAck(ack);
  await saveMessage(message);
  settle(message);
}

/**
 * A chunk of what was written before the device was linked: it is there, but nobody is told of it. Each kind of row is kept in
 * one go.
 */
async function onHistory({ rows }) {
  const known = await loadKnown(
    'messages',
    rows.map(({ key }) => key),
  );
  const fresh = rows.filter(({ key }) => !known.has(key));
  const [writers, touched, brought] = [new Set(), new Set(), []];
  for (const row of fresh) {
    const key = MsgKey.fromString(row.key);
    if (!key.fromMe) {
      const writer = row.author ?? row.from ?? key.remote.toString();
      meetContact(writer, row.notifyName, row.username);
      writers.add(writer);
    }
    const message = messageFrom({ ...row, isNewMsg: row.type === 'call_log' ? undefined : false });
    await messages.processMultipleMessages(key.remote, [message]);
    brought.push(message);
    touched.add(countIn(message));
  }
  await saveMessages(brought);
  await saveContacts(writers);
  await saveChats(touched);
  for (const message of brought) addMessage(message);
}

/** What a message does to its chat, which is returned. Answering on the phone also reads the chat there. */
function countIn({ id, t, viewMode }) {
  const chat = chatOf(id.remote);
  const isCounted = viewMode !== 'HIDDEN';
  chat.set('unreadCount', id.fromMe ? 0 : Math.max(0, chat.unreadCount) + Number(isCounted));
  if (t >= (chat.t ?? 0)) chat.set({ t, lastReceivedKey: id });
  return chat;
}

/** WhatsApp never shows the same key twice; `again` plays the fault in which it does. */
async function onMessage({ row, again = false, byItself = false }) {
  const key = MsgKey.fromString(row.key);
  if (!key.fromMe)
    await learnContact(row.author ?? row.from ?? key.remote.toString(), row.notifyName, row.username);
  const known = await load('messages', row.key);
  if (known && !again) return;

  const chat = chatOf(key.remote);
  messages.remove(key);
  chat.msgs.remove(key);
  // A call is not called new.
  const message = messageFrom({ ...row, isNewMsg: row.type === 'call_log' ? undefined : true });
  await messages.processMultipleMessages(key.remote, [message]);
  await saveMessage(message);
  // Answering on the phone also reads the chat there; what its app writes by itself does not.
  const isCounted = row.viewMode !== 'HIDDEN';
  if (!byItself) {
    chat.set('unreadCount', key.fromMe ? 0 : Math.max(0, chat.unreadCount) + Number(isCounted));
  }
  if (row.t >= (chat.t ?? 0)) chat.set({ t: row.t, lastReceivedKey: message.id });
  await saveChat(chat);
  addMessage(message);
}

/** The server's own acknowledgement (1) and refusals (-1) are not receipts from a person's phone. */
async function onAck({ id, chat, ack, t }) {
  const remote = new Wid(chat);
  if (ack < 2) return await applyAck(new MsgKey({ fromMe: true, remote, id }), ack);
  const ackString = { 2: 'delivery', 3: 'read', 4: 'played' }[ack];
  await receipts.handleChatSimpleReceipt({
    type: 'message',
    stanzaId: id,
    externalIds: [id],
    from: remote,
    participant: null,
    recipient: null,
    ts: t,
    ack,
    ackString,
    offline: null,
  });
}

export async function onEdit({ key, editKey, body, fields, t }) {
  const message = await bringMessage(key);
  if (!message) return;
  message.set({ body, ...fields });
  message.set({ latestEditSenderTimestampMs: t * 1000, latestEditMsgKey: MsgKey.fromString(editKey) });
  await saveMessage(message);
}

/** All at once, as the real model is set: whoever hears of the type finds the rest there already. */
async function onRetype({ key, row }) {
  const message = await bringMessage(key);
  if (!message) return;
  message.set({ subtype: undefined, ...row });
  await saveMessage(message);
}

export async function onRevoke({ key, revokeKey, from, to, t }) {
  const id = MsgKey.fromString(revokeKey);
  const raw = {
    id,
    type: 'protocol',
    subtype: 'sender_revoke',
    protocolMessageKey: MsgKey.fromString(key),
    from: new Wid(from),
    to: new Wid(to),
    t,
    isNewMsg: true,
  };
  await messages.processMultipleMessages(id.remote, [raw]);
  const message = await bringMessage(key);
  if (!message) return;
  message.set({ type: 'revoked', body: undefined, caption: undefined });
  await saveMessage(message);
}

export async function onReaction({ key, reactionKey, from, text, t }) {
  const reaction = {
    msgKey: reactionKey,
    parentMsgKey: key,
    reactionText: text,
    senderUserJid: from,
    orphan: 0,
    read: false,
    t: t * 1000,
  };
  reactions.addOrUpdateReactionsModelCollection(reaction, true);
  const kept = (await load('reactions', key))?.senders ?? [];
  const others = kept.filter((each) => each.senderUserJid !== from);
  const senders = text === '' ? others : [...others, reaction];
  await save('reactions', { parent: key, senders });
  const message = await bringMessage(key);
  if (!message) return;
  message.set('hasReaction', senders.length > 0);
  await saveMessage(message);
}

/** What another device did: the message is brought to memory, as WhatsApp does for its list of stars. */
async function onStar({ key, isStarred }) {
  const message = await bringMessage(key);
  if (!message) return;
  message.set('star', isStarred);
  await saveMessage(message);
}

/** `options`: the numbers of all that they have chosen now. */
async function onVote({ key, from, options, t }) {
  const vote = {
    parentMsgKey: MsgKey.fromString(key),
    selectedOptionLocalIds: options,
    sender: new Wid(from),
    senderTimestampMs: t,
  };
  await votes.upsertVotes([vote]);
}

/** One entry per emoji, as WhatsApp groups them (wa-js ReactionReturn). */
async function getReactions(key) {
  const senders = (await load('reactions', String(key)))?.senders ?? [];
  const emojis = [...new Set(senders.map((each) => each.reactionText))];
  return {
    reactionByMe: undefined,
    reactions: emojis.map((aggregateEmoji) => ({
      aggregateEmoji,
      hasReactionByMe: false,
      senders: senders
        .filter((each) => each.reactionText === aggregateEmoji)
        .map((each) => ({ ...each, timestamp: each.t })),
    })),
  };
}

/** The phone opened a chat, or marked it unread by hand (-1). */
async function onUnread({ chat: address, count }) {
  const chat = latestChat(new Wid(address));
  chat.set('unreadCount', count);
  await saveChat(chat);
}

const handlers = {
  message: onMessage,
  history: onHistory,
  unread: onUnread,
  marks: onMarks,
  ack: onAck,
  edit: onEdit,
  retype: onRetype,
  revoke: onRevoke,
  reaction: onReaction,
  star: onStar,
  vote: onVote,
  contact: ({ chat, name }) => learnName(chat, name),
  picture: onPicture,
  pair: ({ phone, lid }) => learnPair(phone, lid),
  typing: ({ chat, state }) => showTyping(chat, state),
};

/** True when the event was one of these. */
export async function handleIncoming(event) {
  const handler = handlers[event.type];
  if (!handler) return false;
  await handler(event);
  return true;
}

export function defineIncoming() {
  define('WAWebHandleMsgSimpleReceipt', receipts);
  define('WAWebHandleStatusSimpleReceipt', { handleStatusSimpleReceipt: async () => {} });
  define('WAWebAddOrUpdateReactions', reactions);
  define('WAWebReactionsBEUtils', { getReactions });
  define('WAWebPollVotes', votes);
}
