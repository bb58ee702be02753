// What only the phone has of a chat: the page gets it in chunks, when it asks for what is earlier.
import { chats } from './chats.js';
import { ask } from './connection.js';
import { addMessage, messageFrom, saveMessage } from './messages.js';

/** As the real one says it: the phone has more, or has not. */
const MORE = 0;
const NO_MORE = 1;

/** A method of each chat. Stays pending while the phone is off. */
async function loadEarlierMsgs() {
  const { rows, hasMore } = await ask('earlier', { chat: String(this.id) });
  for (const row of rows) {
    const message = messageFrom({ ...row, isNewMsg: false });
    await saveMessage(message);
    addMessage(message);
  }
  // Not among what is kept: the real one is told by the phone with each chunk.
  this.endOfHistoryTransferType = hasMore ? MORE : NO_MORE;
  return rows.length === 0 ? undefined : rows;
}

export function defineHistory() {
  chats.modelClass.prototype.loadEarlierMsgs = loadEarlierMsgs;
}
