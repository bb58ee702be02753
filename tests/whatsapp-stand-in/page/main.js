// The stand-in's page: builds the world that wa-js expects, then starts the session. It does not load
// wa-js: the app injects that by itself, as it does into the real WhatsApp Web.
import { defineAccount, defineStream, defineVersion, setOwner } from './account.js';
import { defineChats, loadChats } from './chats.js';
import { defineContacts, loadContacts } from './contacts.js';
import { defineIds } from './ids.js';
import { defineIncoming } from './incoming.js';
import { defineLinking } from './linking.js';
import { defineMedia } from './media.js';
import { defineMessages, loadNewestMessages } from './messages.js';
import { publishModuleSystem } from './module-system.js';
import { defineSending } from './sending.js';
import { startSession } from './session.js';
import { loadOrMakeKeys, registration } from './storage.js';
import { defineUnused } from './unused.js';

/** {broken?: 'no-modules' | 'no-version' | 'no-stream', unreadable?: chats}, set by the server when it serves the page. */
const settings = JSON.parse(document.querySelector('meta[name="stand-in"]').content);

const keys = await loadOrMakeKeys();
const registered = registration();
setOwner(registered?.me);
if (registered) {
  await loadContacts();
  await loadChats();
  await loadNewestMessages();
}

if (settings.broken !== 'no-modules') {
  defineIds();
  defineAccount();
  defineLinking(keys);
  defineContacts();
  defineChats();
  defineMessages(settings);
  defineMedia();
  defineIncoming();
  defineSending();
  defineUnused();
  if (settings.broken !== 'no-stream') defineStream();
  if (settings.broken !== 'no-version') defineVersion();
  publishModuleSystem();
}
startSession(keys, registered);
