// What a chat has beside its messages: archived, pinned, muted, blocked. What the app does is told to the server first.
import { cmd } from './account.js';
import { chats, latestChat, mutes, saveChat } from './chats.js';
import { ask } from './connection.js';
import { Wid, toWid } from './ids.js';
import { Collection, Model } from './models.js';
import { define } from './module-system.js';

const blocklist = new Collection();

const now = () => Math.floor(Date.now() / 1000);

async function change(chat, kind, value, values) {
  await ask('act', { kind, key: String(chat.id), value });
  await showMarks(chat, values);
}

async function showMarks(chat, { blocked, muteExpiration, ...values }) {
  chat.set(values);
  if (muteExpiration !== undefined) {
    chat.set('muteExpiration', muteExpiration);
    chat.mute.set('expiration', muteExpiration);
  }
  if (blocked !== undefined) {
    chat.set('isBlockedHere', blocked);
    block(chat.id, blocked);
  }
  await saveChat(chat);
}

function block(id, isBlocked) {
  if (isBlocked) blocklist.add(new Model({ id: toWid(id) }));
  else blocklist.remove(String(id));
}

/** Somebody does it on the phone. */
export async function onMarks({ chat: address, values }) {
  await showMarks(latestChat(new Wid(address)), values);
}

/** After the chats have been loaded. */
export function loadMarks() {
  for (const chat of chats.getModelsArray()) if (chat.isBlockedHere) block(chat.id, true);
}

export function defineChatMarks() {
  Object.assign(cmd, {
    archiveChat: (chat, archive) => change(chat, 'archive', archive ? '1' : '', { archive }),
  });
  // wapi.js tells the right `setPin` by the word in its text.
  define('WAWebPins', {
    setPin: (chat, pin) => change(chat.unproxy ?? chat, 'pin', pin ? '1' : '', { pin: pin ? now() : 0 }),
  });
  define('WAWebMuteCollection', { MuteCollection: mutes });
  define('WAWebBlocklistCollection', { BlocklistCollection: blocklist });
  define('WAWebReportSpam', {
    reportSpam: async (chat) => {
      const { errorCode } = await ask('act', { kind: 'report', key: String(chat.id), value: '' });
      return errorCode === undefined ? { reportIdMixin: { reportId: 'R1' } } : { errorCode, errorText: 'no' };
    },
  });
  define('WAWebBlockContactAction', {
    blockContact: ({ contact }) => change(latestChat(toWid(contact.id)), 'block', '1', { blocked: true }),
    unblockContact: (contact) => change(latestChat(toWid(contact.id)), 'block', '', { blocked: false }),
  });
}
