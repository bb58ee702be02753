// What a linked WhatsApp Web keeps on the computer: the device's registration (split over
// localStorage and IndexedDB, so that losing either one unlinks it) and everything it has seen.

const REGISTRATION = 'stand-in-device';
const STORES = { keys: 'name', messages: 'key', chats: 'id', contacts: 'id', reactions: 'parent' };

let database;

/**
 * Makes the browser's own databases fail, for whoever writes in this page. Once a write has failed, Chromium has closed
 * this page's databases, and room on the disk alone does not bring them back: those that were open stay dead.
 */
let works = true;
const dead = new WeakSet();
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...row) {
  const opened = this.transaction.db;
  if (!works) dead.add(opened);
  if (dead.has(opened)) throw new DOMException('the disk is full (stand-in)', 'QuotaExceededError');
  return put.apply(this, row);
};

export function letStorage(work) {
  works = work;
}

function request(idbRequest) {
  return new Promise((resolve, reject) => {
    idbRequest.onsuccess = () => resolve(idbRequest.result);
    idbRequest.onerror = () => reject(idbRequest.error);
  });
}

async function open() {
  const opening = indexedDB.open('stand-in-whatsapp', 1);
  opening.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(STORES)) {
      const store = opening.result.createObjectStore(name, { keyPath });
      if (name !== 'messages') continue;
      store.createIndex('chat', 'chat');
      store.createIndex('type', 'type');
    }
  };
  return await request(opening);
}

async function store(name, mode) {
  database ??= await open();
  return database.transaction(name, mode).objectStore(name);
}

/** Resolves once the row is written: an event is only acknowledged to the server after this. */
export async function save(name, row) {
  return await request((await store(name, 'readwrite')).put(row));
}

/** The same of several, in one go: a phone has fifty thousand messages. */
export async function saveAll(name, rows) {
  const { transaction } = rows.reduce((kept, row) => (kept.put(row), kept), await store(name, 'readwrite'));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Those of these keys that are there. */
export async function loadKnown(name, keys) {
  const kept = await store(name, 'readonly');
  const found = await Promise.all(keys.map((key) => request(kept.getKey(key))));
  return new Set(found.filter((key) => key !== undefined));
}

export async function load(name, key) {
  return await request((await store(name, 'readonly')).get(key));
}

export async function loadAll(name) {
  return await request((await store(name, 'readonly')).getAll());
}

export async function loadMessagesOf(chat) {
  return await request((await store('messages', 'readonly')).index('chat').getAll(chat));
}

export async function loadMessagesOfType(type) {
  return await request((await store('messages', 'readonly')).index('type').getAll(type));
}

const hex = (size) =>
  Array.from(crypto.getRandomValues(new Uint8Array(size)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** The device's keys: made on the first start, kept until the device is unlinked. */
export async function loadOrMakeKeys() {
  const kept = await load('keys', 'device');
  if (kept) return kept;
  const keys = { name: 'device', noise: hex(32), identity: hex(32), adv: hex(32) };
  await save('keys', keys);
  return keys;
}

/** {device, me} when this browser profile is linked, else undefined. */
export function registration() {
  const text = localStorage.getItem(REGISTRATION);
  return text === null ? undefined : JSON.parse(text);
}

export function keepRegistration(device, me) {
  localStorage.setItem(REGISTRATION, JSON.stringify({ device, me }));
}

export async function forgetEverything() {
  localStorage.removeItem(REGISTRATION);
  for (const name of Object.keys(STORES)) await request((await store(name, 'readwrite')).clear());
}
