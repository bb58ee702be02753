// The stand-in's page: builds the world that wa-js expects, then starts the session. It does not load
// wa-js: the app injects that by itself, as it does into the real WhatsApp Web.
import { defineAccount, defineStream, defineVersion, setOwner } from './account.js';
import { defineActions } from './actions.js';
import { defineChatMarks, loadMarks } from './chat-marks.js';
import { defineChats, loadChats } from './chats.js';
import { defineContacts, loadContacts } from './contacts.js';
import { defineHistory } from './history.js';
import { defineIds } from './ids.js';
import { defineIncoming } from './incoming.js';
import { defineLinking } from './linking.js';
import { defineMedia } from './media.js';
import { defineMessages, loadNewestMessages } from './messages.js';
import { publishModuleSystem } from './module-system.js';
import { definePictures } from './pictures.js';
import { defineSending } from './sending.js';
import { startSession } from './session.js';
import { letStorage, loadOrMakeKeys, registration } from './storage.js';
import { defineUnused } from './unused.js';

/** {broken?: stand-in.ts's Breakage, mark, unreadable?: chats, storageFails}, set by the server when it serves the page. */
const settings = JSON.parse(document.querySelector('meta[name="stand-in"]').content);
// Before anything is waited for: wa-js is injected as soon as the page has loaded.
if (settings.broken === 'needs-newer') refuseOldWaJs(settings.mark);

const keys = await loadOrMakeKeys();
letStorage(!settings.storageFails);
const registered = registration();
setOwner(registered?.me);
if (registered) {
  await loadContacts();
  await loadChats();
  loadMarks();
  await loadNewestMessages();
}

if (settings.broken !== 'no-modules') {
  defineIds();
  defineAccount();
  defineLinking(keys);
  defineContacts();
  defineChats();
  defineMessages(settings);
  defineHistory();
  defineMedia();
  defineIncoming();
  defineSending();
  defineActions();
  defineChatMarks();
  definePictures();
  defineUnused();
  if (settings.broken !== 'no-stream') defineStream();
  if (settings.broken !== 'no-version') defineVersion();
  publishModuleSystem();
}
startSession(keys, registered);

/** A wa-js without the mark in its text fails at once, as one that stumbles over a changed module. */
function refuseOldWaJs(mark) {
  Object.defineProperty(self, 'WPP', {
    configurable: true,
    set(value) {
      if (!document.currentScript.text.includes(mark)) throw new Error('this WhatsApp needs a newer wa-js');
      Object.defineProperty(self, 'WPP', { value, writable: true });
    },
  });
}
