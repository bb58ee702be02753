// People: the contact store, and which phone number (…@c.us) belongs to which privacy id (…@lid).
import { isMe } from './account.js';
import { ask } from './connection.js';
import { Wid, toWid } from './ids.js';
import { Collection, namedModel } from './models.js';
import { define } from './module-system.js';
import { loadAll, save, saveAll } from './storage.js';

class Contact extends namedModel('contact') {}
class ContactCollectionImpl extends Collection {}

export const contacts = new ContactCollectionImpl();
contacts.modelClass = Contact;

const lidOfPhone = new Map();
const phoneOfLid = new Map();

export const currentLid = (wid) => (wid.isLid() ? wid : lidOfPhone.get(String(wid)));
export const phoneNumber = (wid) => (wid.isLid() ? phoneOfLid.get(String(wid)) : wid);
/** The same person's other address, when the page knows it. */
export const otherAddress = (wid) => (wid.isLid() ? phoneOfLid : lidOfPhone).get(String(wid));

function remember(phone, lid) {
  lidOfPhone.set(phone, new Wid(lid));
  phoneOfLid.set(lid, new Wid(phone));
}

/** WhatsApp tells a pair late and by the way; from then on wa-js's getPnLidEntry answers it. */
export async function learnPair(phone, lid) {
  remember(phone, lid);
  await save('contacts', { id: `pair:${phone}`, phone, lid });
}

/** Makes the contact known, with the name the person chose for themself (pushname). */
export async function learnContact(id, pushname, username) {
  meetContact(id, pushname, username);
  await saveContact(contacts.get(id));
}

/** The same, kept only by `saveContacts`. */
export function meetContact(id, pushname, username) {
  const known = contacts.get(id);
  if (known) {
    if (pushname) known.set('pushname', pushname);
    if (username) known.set('username', username);
  } else {
    contacts.add(
      new Contact({
        id: toWid(id),
        name: undefined,
        pushname,
        username,
        type: 'in',
        isBusiness: false,
        isEnterprise: false,
      }),
    );
  }
}

/** The pharmacy's phone has somebody in its address book, or no more. */
export async function learnName(id, name) {
  await learnContact(id, undefined, undefined);
  const contact = contacts.get(id);
  contact.set('name', name ?? undefined);
  await saveContact(contact);
}

const rowOf = ({ id, name, pushname, username }) => ({ id: String(id), name, pushname, username });
const saveContact = (contact) => save('contacts', rowOf(contact));
export const saveContacts = (ids) =>
  saveAll(
    'contacts',
    [...ids].map((id) => rowOf(contacts.get(id))),
  );

/** The pharmacy is among its own contacts; `isMe` of it is wa-js's to say. */
export function ownContact(id) {
  if (!id) return undefined;
  if (!contacts.get(id)) contacts.add(new Contact({ id: toWid(id), name: undefined, type: 'in' }));
  return contacts.get(id);
}

export async function loadContacts() {
  for (const row of await loadAll('contacts')) {
    if (row.lid) remember(row.phone, row.lid);
    else
      contacts.add(
        new Contact({
          id: new Wid(row.id),
          name: row.name,
          pushname: row.pushname,
          username: row.username,
          type: 'in',
          isBusiness: false,
          isEnterprise: false,
        }),
      );
  }
}

/** The numbers that the server has said to exist since the page was loaded. */
const existing = new Set();

/** Whether a chat can be made with a person nobody has spoken with: their number must have been asked about. */
export const isReachable = (wid) =>
  !wid.isUser() || wid.isLid() || existing.has(String(wid)) || !!currentLid(wid) || !!contacts.get(wid);

/** null for a number that has no WhatsApp. A pair the server knows is learnt on the way, as in the real one. */
async function queryWidExists(wid) {
  const found = await ask('exists', { id: String(wid) });
  if (!found.exists) return null;
  existing.add(String(wid));
  if (found.phone && found.lid) await learnPair(found.phone, found.lid);
  return { wid: toWid(wid), biz: false };
}

const nameOf = (contact) => contact.name ?? contact.pushname ?? contact.id.user;
const no = () => false;

// The two modules are told apart by wa-js through which names they hold (contactFunctions.ts).
const getters = {
  getNotifyName: (contact) => contact.pushname,
  getUserid: (contact) => contact.id.user,
  getIsMe: (contact) => isMe(contact.id),
  getIsUser: (contact) => contact.id.isUser(),
  getIsGroup: (contact) => contact.id.isGroup(),
  getIsBroadcast: (contact) => contact.id.isBroadcast(),
  getIsNewsletter: no,
  getIsPSA: no,
  getIsIAS: no,
  getIsSupportAccount: no,
  getIsWAContact: (contact) => contact.id.isUser(),
  getCanRequestPhoneNumber: no,
  getShowBusinessCheckmarkAsPrimary: no,
  getShowBusinessCheckmarkAsSecondary: no,
  getShowBusinessCheckmarkInChatlist: no,
  getIsDisplayNameApproved: no,
  getShouldForceBusinessUpdate: no,
  getPremiumMessageName: () => undefined,
};

const frontendGetters = {
  getPhoneNumber: (contact) => contact.id && phoneNumber(contact.id),
  getTextStatusString: () => undefined,
  getPnForLid: (contact) => (contact.id.isLid() ? phoneNumber(contact.id) : undefined),
  getDisplayName: nameOf,
  getDisplayNameOrPnForLid: nameOf,
  getFormattedPhone: (contact) => `+${contact.id.user}`,
  getFormattedName: nameOf,
  getFormattedShortName: nameOf,
  getFormattedShortNameWithNonBreakingSpaces: nameOf,
  getFormattedUser: (contact) => contact.id.user,
  getSearchName: nameOf,
  getIsMyContact: (contact) => contact.name !== undefined,
  getMentionName: nameOf,
  getSearchVerifiedName: () => undefined,
  getHeader: () => undefined,
};

export function defineContacts() {
  define('WAWebContactModel', { Contact });
  define('WAWebContactCollection', { ContactCollection: contacts, ContactCollectionImpl });
  define('WAWebContactGetters', getters);
  define('WAWebFrontendContactGetters', frontendGetters);
  define('WAWebApiContact', { getCurrentLid: currentLid, getPhoneNumber: phoneNumber });
  define('WAWebLidPnCache', {
    lidPnCache: {
      getPhoneNumber: (lid) => phoneOfLid.get(String(lid)),
      getCurrentLid: (phone) => lidOfPhone.get(String(phone)),
    },
  });
  define('WAWebQueryExistsJob', { queryWidExists, queryPhoneExists: queryWidExists });
}
