// Addresses (Wid) and message keys (MsgKey). Shapes: wa-js src/whatsapp/misc/{Wid,WidFactory,MsgKey}.ts.
import { define } from './module-system.js';

export class Wid {
  constructor(text) {
    const at = text.lastIndexOf('@');
    this.user = text.slice(0, at);
    this.server = text.slice(at + 1);
    this._serialized = text;
  }

  static isXWid(server, wid) {
    return String(wid).endsWith(`@${server}`);
  }
  static isWid(value) {
    return value instanceof Wid;
  }
  static isWidlike(value) {
    return Boolean(value?._serialized);
  }
  static isGroup(wid) {
    return Wid.isXWid('g.us', wid);
  }
  static isUser(wid) {
    return Wid.isXWid('c.us', wid) || Wid.isXWid('lid', wid);
  }
  static isLid(wid) {
    return Wid.isXWid('lid', wid);
  }
  static isStatusV3(wid) {
    return String(wid) === 'status@broadcast';
  }
  static equals(one, other) {
    return String(one) === String(other);
  }

  isUser() {
    return Wid.isUser(this);
  }
  isRegularUser() {
    return this.isUser();
  }
  isLid() {
    return this.server === 'lid';
  }
  isGroup() {
    return this.server === 'g.us';
  }
  isBroadcast() {
    return this.server === 'broadcast';
  }
  isStatusV3() {
    return this._serialized === 'status@broadcast';
  }
  isStatus() {
    return this.isStatusV3();
  }
  isNewsletter() {
    return this.server === 'newsletter';
  }
  isBot() {
    return false;
  }
  isPSA() {
    return false;
  }
  isServer() {
    return false;
  }
  isHosted() {
    return false;
  }
  isCompanion() {
    return false;
  }
  isSameAccount(other) {
    return this.equals(other);
  }
  equals(other) {
    return other !== null && other !== undefined && String(other) === this._serialized;
  }
  toString() {
    return this._serialized;
  }
  toJid() {
    return this._serialized;
  }
  toJSON() {
    return this._serialized;
  }
}

/** wa-js asks for LIDs with the whole address as the user (`createUserWid('1@lid', 'lid')`). */
function createUserWid(user, server = 'c.us') {
  return new Wid(`${String(user).split('@')[0]}@${server}`);
}

const createWid = (value) => new Wid(String(value?._serialized ?? value));

export function toWid(value) {
  return value instanceof Wid ? value : createWid(value);
}

/** 20 hexadecimal digits after WhatsApp Web's prefix, as the real ids of messages sent from the web. */
function newMessageId() {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `3EB0${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

export class MsgKey {
  constructor(parts) {
    // wa-js finds this class by the text of the next line.
    if (!parts) throw new Error('MsgKey error: obj is null/undefined');
    this.fromMe = parts.fromMe ?? parts.selfDir === 'out';
    this.remote = toWid(parts.remote ?? (this.fromMe ? parts.to : parts.from));
    this.id = parts.id;
    if (parts.participant) this.participant = toWid(parts.participant);
    // Since 2.3000.1042401057 the text is kept under a minified name, and wa-js patches that away:
    // nothing in this page may rely on `_serialized` of a key.
    this.$1 = [this.fromMe, this.remote, this.id, this.participant]
      .filter((part) => part !== undefined)
      .join('_');
  }

  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split('_');
    return new MsgKey({ fromMe: fromMe === 'true', remote: new Wid(remote), id, participant });
  }

  static async newId() {
    return newMessageId();
  }

  clone() {
    return MsgKey.fromString(this.toString());
  }

  equals(other) {
    return String(other) === this.toString();
  }

  toString() {
    return this.$1;
  }
}

export function defineIds() {
  define('WAWebWid', { default: Wid });
  define('WAWebMsgKey', { default: MsgKey });
  define('WAWebWidFactory', {
    createWid,
    createWidFromWidLike: createWid,
    createUserWid,
    createUserWidOrThrow: createUserWid,
    createDeviceWid: createWid,
    isWidlike: Wid.isWidlike,
    toChatWid: toWid,
    toUserWid: toWid,
    toUserWidOrThrow: toWid,
    userJidToUserWid: createWid,
  });
}
