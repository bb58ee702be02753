// Messages: the model, the store, and finding old ones in the page's database.
import { chatOf } from './chats.js';
import { contacts, ownContact } from './contacts.js';
import { MsgKey, Wid } from './ids.js';
import { Collection, namedModel } from './models.js';
import { define } from './module-system.js';
import { load, loadAll, loadMessagesOf, loadMessagesOfType, save, saveAll } from './storage.js';

const MEDIA_TYPES = ['image', 'video', 'audio', 'ptt', 'ptv', 'sticker', 'document'];

/** wa-js's MsgModel has these among its derived properties. */
const COMPUTED = new Set([
  'pollName',
  'pollOptions',
  'pollSelectableOptionsCount',
  'nativeFlowName',
  'interactivePayload',
]);

export class MediaData extends namedModel('mediaData') {}

export class Msg extends namedModel('msg') {
  // wa-js adds `chat`, `isGroupMsg` and `quotedMsgId` to the prototype by itself.
  get isSentByMe() {
    return this.id.fromMe;
  }
  get isNotification() {
    return ['notification', 'notification_template', 'e2e_notification', 'gp2', 'call_log'].includes(
      this.type,
    );
  }
  get isMedia() {
    return MEDIA_TYPES.includes(this.type);
  }
  get isMMS() {
    return this.isMedia;
  }
  get isLink() {
    return false;
  }
  get isPSA() {
    return false;
  }
  get isStatusV3() {
    return this.id.remote.isStatusV3();
  }
  get senderObj() {
    return this.id.fromMe ? ownContact(this.from) : contacts.get(this.author ?? this.from);
  }
  get mediaData() {
    if (!this.isMedia) return undefined;
    const { type, mimetype, size, filehash } = this.attributes;
    const made = new MediaData({ type, mimetype, size, filehash, mediaStage: 'NEED_POKE' });
    Object.defineProperty(this, 'mediaData', { value: made });
    return made;
  }
  /** What the real one computes is no part of its plain data. */
  toJSON() {
    return Object.fromEntries(Object.entries(this.attributes).filter(([name]) => !COMPUTED.has(name)));
  }
  updateAck(ack) {
    this.set('ack', ack);
  }
  msgContextInfo() {
    return {
      quotedMsg: this.toJSON(),
      quotedStanzaID: this.id.id,
      quotedParticipant: this.author ?? this.from,
    };
  }
}

class MsgCollectionImpl extends Collection {
  /** Where incoming messages enter; wa-js replaces it to see revokes, so callers go through the store. */
  async processMultipleMessages(_chat, rawMessages) {
    return rawMessages;
  }
}

export const messages = new MsgCollectionImpl();
messages.modelClass = Msg;

let nextArrival = 0;

/** The server's or the database's plain row → the properties of a message. */
function propertiesOf(row) {
  const { key, chat: _chat, arrival: _arrival, waveform, ...rest } = row;
  const id = MsgKey.fromString(key);
  const wids = Object.fromEntries(
    ['from', 'to', 'author', 'quotedParticipant', 'quotedRemoteJid']
      .filter((name) => row[name] && typeof row[name] === 'string')
      .map((name) => [name, new Wid(row[name])]),
  );
  const parent = /^(true|false)_.+_/.test(row.parentMsgKey) ? MsgKey.fromString(row.parentMsgKey) : undefined;
  return {
    ...rest,
    ...wids,
    id,
    // Bytes, as in the real one; JSON made an object of them.
    ...(waveform && { waveform: Uint8Array.from(Object.values(waveform)) }),
    self: id.fromMe ? 'out' : 'in',
    ...(parent && { parentMsgKey: parent }),
  };
}

function rowOf(message, arrival) {
  const { id, self: _self, isNewMsg: _isNew, parentMsgKey, ...rest } = message.attributes;
  const parent = parentMsgKey instanceof MsgKey ? parentMsgKey.toString() : parentMsgKey;
  const plain = JSON.parse(JSON.stringify({ ...rest, parentMsgKey: parent }));
  return { ...plain, key: id.toString(), chat: id.remote.toString(), arrival };
}

/** Keeps the message in the page's database; `arrival` orders messages of the same second. */
export async function saveMessage(message) {
  const kept = await load('messages', message.id.toString());
  await save('messages', rowOf(message, kept?.arrival ?? (nextArrival += 1)));
}

/** The same of several that are not there yet. */
export const saveMessages = (fresh) =>
  saveAll(
    'messages',
    fresh.map((message) => rowOf(message, (nextArrival += 1))),
  );

/** Puts a message into the stores; with `isNewMsg` this is what fires wa-js's chat.new_message. */
export function addMessage(message) {
  // The chat's own collection comes second: `collection` (where changes go) is the store's.
  messages.add(message);
  chatOf(message.id.remote).msgs.add(message);
}

/** After a reload only each chat's newest message is in memory, as in the real one; the rest is found on demand. */
export async function loadNewestMessages() {
  const newest = new Map();
  for (const row of await loadAll('messages')) {
    nextArrival = Math.max(nextArrival, row.arrival);
    const known = newest.get(row.chat);
    if (!known || inOrder(known, row) < 0) newest.set(row.chat, row);
  }
  for (const row of newest.values()) addMessage(new Msg({ ...propertiesOf(row), isNewMsg: false }));
}

export async function waitingMessages() {
  return (await loadAll('messages')).filter((row) => row.ack === 0 && row.key.startsWith('true_'));
}

const inOrder = (one, two) => one.t - two.t || one.arrival - two.arrival;

/** The message of this key in memory, or brought there from the database; undefined when unknown. */
export async function bringMessage(key) {
  const inMemory = messages.get(key);
  if (inMemory) return inMemory;
  const row = await load('messages', String(key));
  if (!row) return undefined;
  addMessage(new Msg({ ...propertiesOf(row), isNewMsg: false }));
  return messages.get(key);
}

export const messageFrom = (row) => new Msg(propertiesOf(row));

/** Chats whose history cannot be read; set when the page is loaded. */
let unreadable = [];

const isCall = (row) => row.type === 'call_log';

/** Calls are found apart from messages, those of all chats together and the newest first; as rows, not as models. */
async function msgFindCallLog({ count }) {
  const calls = (await loadMessagesOfType('call_log')).sort(inOrder);
  return calls.toReversed().slice(0, count).map(propertiesOf);
}

/** Up to `count` messages beside the anchor, oldest first, without the anchor; [] when it is unknown. */
async function msgFindByDirection({ anchor, count, direction }) {
  if (unreadable.includes(String(anchor.remote))) throw new Error('stand-in: this history is damaged');
  const rows = (await loadMessagesOf(String(anchor.remote))).sort(inOrder);
  const at = rows.findIndex((row) => row.key === anchor.toString());
  if (at < 0) return { status: 404, messages: [] };
  const found =
    direction === 'after' ? rows.slice(at + 1, at + 1 + count) : rows.slice(Math.max(0, at - count), at);
  const rowsOfMessages = found.filter((row) => !isCall(row));
  return { status: 200, messages: rowsOfMessages.map((row) => ({ ...propertiesOf(row), isNewMsg: false })) };
}

/** How wa-js's getMessageById reaches messages that are not in memory. */
function getSearchContext(params) {
  const collection = new Collection();
  const key = MsgKey.fromString(String(params.msgKey));
  collection.loadAroundPromise = bringMessage(key).then((message) => {
    if (message) collection.add(message);
  });
  return { collection, key, highlightMsg: true };
}

export function defineMessages(settings) {
  unreadable = settings.unreadable ?? [];
  define('WAWebMsgModel', { Msg });
  define('WAWebMediaDataModel', { MediaData });
  define('WAWebMsgCollection', { MsgCollection: messages, MsgCollectionImpl });
  define('WAWebDBMessageFindLocal', {
    msgFindCallLog,
    msgFindByDirection,
    msgFindBefore: (params) => msgFindByDirection({ ...params, direction: 'before' }),
    msgFindAfter: (params) => msgFindByDirection({ ...params, direction: 'after' }),
  });
  define('WAWebChatMessageSearch', { getSearchContext });
  define('WAWebChatMsgsCollection', { ChatMsgsCollection: Collection });
  define('WAWebQuotedMsgModelUtils', {
    getQuotedMsgObj: (message) => messages.findFirst((each) => each.id.id === message.quotedStanzaID),
  });
  define('WAWebMsgType', {
    MSG_TYPE: { CHAT: 'chat', CALL_LOG: 'call_log', PROTOCOL: 'protocol' },
    SYSTEM_MESSAGE_TYPES: [],
  });
}
