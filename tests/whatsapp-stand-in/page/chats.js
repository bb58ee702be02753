// Chats: the store, which chat a person's messages belong to, reading, typing and presence.
import { ask, tell } from './connection.js';
import { contacts, currentLid, isReachable, otherAddress } from './contacts.js';
import { MsgKey, Wid, toWid } from './ids.js';
import { Collection, Model, namedModel } from './models.js';
import { define } from './module-system.js';
import { loadAll, save, saveAll } from './storage.js';

class Presence extends Model {
  isUser = true;
  isGroup = false;
  hasData = true;
  chatstate = new Model({ type: 'available' });
  chatstates = new Collection();
  async subscribe() {}
}

/** How long a chat is not heard, apart from the chat as the real one is: seconds, 0 and -1 as in its `expiration`. */
class Mute extends Model {
  async mute({ expiration }) {
    await this.#tell(expiration);
  }

  async unmute() {
    await this.#tell(0);
  }

  async #tell(expiration) {
    await ask('act', { kind: 'mute', key: String(this.id), value: String(expiration) });
    this.set('expiration', expiration);
    const chat = chats.get(this.id);
    chat.set('muteExpiration', expiration);
    await saveChat(chat);
  }
}

export const mutes = new Collection();

function muteOf(id, expiration) {
  const made = new Mute({ id, expiration });
  mutes.add(made);
  return mutes.get(id);
}

class Chat extends namedModel('chat') {
  // Not in `attributes`: the real ones are session state too, and must stay out of what is serialised.
  constructor(properties) {
    super(properties);
    Object.defineProperty(this, 'msgs', { value: new Collection() });
    Object.defineProperty(this, 'presence', { value: presenceOf(this.id) });
    Object.defineProperty(this, 'promises', { value: {} });
    Object.defineProperty(this, 'mute', { value: muteOf(this.id, this.muteExpiration ?? 0) });
    Object.defineProperty(this, 'contact', { get: () => contacts.get(this.id) });
  }
  // wa-js adds isUser, isGroup, hasUnread, … to the prototype by itself.
  get kind() {
    return this.id.isGroup() ? 'group' : 'chat';
  }
}

class ChatCollectionImpl extends Collection {}

export const chats = new ChatCollectionImpl();
chats.modelClass = Chat;
const presences = new Collection();

function presenceOf(id) {
  const known = presences.get(id);
  if (known) return known;
  const made = new Presence({ id, isOnline: false });
  presences.add(made);
  return made;
}

export const saveChat = (chat) => save('chats', rowOf(chat));
export const saveChats = (some) => saveAll('chats', [...some].map(rowOf));

function rowOf(chat) {
  const { id, t, unreadCount, lastReceivedKey, archive, pin, muteExpiration, isBlockedHere } =
    chat.attributes;
  const marks = { archive, pin, muteExpiration, isBlockedHere };
  return { id: String(id), t, unreadCount, lastReceivedKey: lastReceivedKey?.toString(), ...marks };
}

export async function loadChats() {
  for (const { id, lastReceivedKey: last, ...row } of await loadAll('chats')) {
    const lastReceivedKey = last && MsgKey.fromString(last);
    chats.add(new Chat({ ...row, id: new Wid(id), lastReceivedKey }));
  }
}

/** The chat of exactly this address; made when there is none. */
export function chatOf(id) {
  const known = chats.get(id);
  if (known) return known;
  const made = new Chat({ id: toWid(id), t: undefined, unreadCount: 0, lastReceivedKey: undefined });
  chats.add(made);
  return made;
}

/**
 * The chat a message to this person goes to. An existing one wins (the newest, when both of a
 * person's addresses have one); a new one is made under the LID when it is known, as accounts that
 * moved to LIDs do.
 */
export function latestChat(wid) {
  const other = otherAddress(wid);
  const existing = [chats.get(wid), other && chats.get(other)].filter(Boolean);
  const [newest] = existing.sort((one, two) => (two.t ?? 0) - (one.t ?? 0));
  return newest ?? chatOf(wid.isUser() ? (currentLid(wid) ?? wid) : wid);
}

async function findOrCreateLatestChat(wid) {
  if (!chats.get(wid) && !isReachable(wid)) throw new Error('No LID for user');
  const before = chats.length;
  const chat = latestChat(wid);
  const created = chats.length > before;
  if (created) await saveChat(chat);
  return { chat, created };
}

async function sendSeen({ chat }) {
  if (chat.unreadCount === 0) return;
  chat.set('unreadCount', 0);
  await saveChat(chat);
  void tell('seen', { chat: String(chat.id), last: chat.lastReceivedKey?.id });
}

async function markUnread(chat) {
  await ask('act', { kind: 'unread', key: String(chat.id), value: '1' });
  chat.set('unreadCount', -1);
  await saveChat(chat);
}

/** Another person types (or stops): wa-js finds the presence whose chatstate this is. */
export function showTyping(id, state) {
  const presence = presenceOf(toWid(id));
  presence.set('isOnline', true);
  presence.chatstate.set('type', state);
  presences.trigger('change:chatstate.type', presence.chatstate);
}

export function defineChats() {
  define('WAWebChatModel', { Chat });
  define('WAWebChatCollection', { ChatCollection: chats, ChatCollectionImpl });
  define('WAWebFindChatAction', { findOrCreateLatestChat, findExistingChat: async (wid) => chats.get(wid) });
  define('WAWebPresenceCollection', { PresenceCollection: presences, Presence, Chatstate: Model });
  define('WAWebUpdateUnreadChatAction', { sendSeen, markUnread });
  define('WAWebContactPresenceBridge', {
    subscribePresence: async (wid) => tell('watched', { chat: String(wid) }),
  });
  define('WAWebChatStateBridge', {
    markComposing: (chat) => tell('typing', { chat: String(chat.id), state: 'composing' }),
    markPaused: (chat) => tell('typing', { chat: String(chat.id), state: 'paused' }),
    markRecording: (chat) => tell('typing', { chat: String(chat.id), state: 'recording' }),
    sendPresenceAvailable() {},
    sendPresenceUnavailable() {},
  });
  define('WAWebChatGetters', {
    getShouldAppearInList: () => true,
    getPreviewMessage: (chat) => chat.msgs.last(),
    getShowChangeNumberNotification: () => false,
    getShouldShowUnreadDivider: () => false,
    getHasUnread: (chat) => chat.unreadCount !== 0,
  });
}
