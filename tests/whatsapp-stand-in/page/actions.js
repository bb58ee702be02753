// What the app does to messages that are there: reactions, edits, deletions, stars. Each is told to the server first.
import { cmd, mePhone } from './account.js';
import { ask } from './connection.js';
import { MsgKey } from './ids.js';
import { onEdit, onReaction, onRevoke } from './incoming.js';
import { saveMessage } from './messages.js';
import { define } from './module-system.js';

const now = () => Math.floor(Date.now() / 1000);

/** A key of its own in the same chat, as everything that is sent has one. */
const keyBeside = async ({ id }) => `true_${id.remote}_${await MsgKey.newId()}`;

async function sendReactionToMsg(message, text) {
  const key = message.id.toString();
  await ask('act', { kind: 'react', key, value: text });
  await onReaction({ key, reactionKey: await keyBeside(message), from: String(mePhone()), text, t: now() });
  return 'OK';
}

async function addAndSendMessageEdit(message, { body }) {
  const key = message.id.toString();
  await ask('act', { kind: 'edit', key, value: body });
  const changed = message.type === 'chat' ? { body } : { body: message.body, fields: { caption: body } };
  await onEdit({ key, editKey: await keyBeside(message), ...changed, t: now() });
}

/** WhatsApp's own rule: a quarter of an hour, and only what one has written oneself. */
const isRecent = ({ t }) => now() - t <= 15 * 60;
const canEditMsg = (message) => message.id.fromMe && message.type === 'chat' && isRecent(message);
const canEditCaption = (message) =>
  message.id.fromMe && message.isMedia && message.caption !== undefined && isRecent(message);

async function sendRevokeMsgs(_chat, { list }) {
  for (const message of list) {
    const key = message.id.toString();
    await ask('act', { kind: 'delete', key, value: '' });
    const { from, to } = message;
    const revokeKey = await keyBeside(message);
    await onRevoke({ key, revokeKey, from: String(from), to: String(to), t: now() });
  }
}

/** wa-js waits for the chat's promise and not for the command. */
function starAs(star) {
  return (chat, list) => {
    chat.promises.sendStarMsgs = (async () => {
      for (const message of list) {
        await ask('act', { kind: 'star', key: message.id.toString(), value: star ? '1' : '' });
        message.set('star', star);
        await saveMessage(message);
      }
    })();
  };
}

export function defineActions() {
  Object.assign(cmd, {
    sendRevokeMsgs,
    sendDeleteMsgs: async () => {},
    sendStarMsgs: starAs(true),
    sendUnstarMsgs: starAs(false),
  });
  define('WAWebSendReactionMsgAction', { sendReactionToMsg });
  define('WAWebSendMessageEditAction', { addAndSendMessageEdit });
  define('WAWebMsgActionCapability', { canEditMsg });
  define('WAWebMsgCaptionCapability', { canEditCaption });
}
