/** What the customers, and the phone itself, write. */
import { createHash, randomBytes } from 'node:crypto';
import type { Devices } from './devices.ts';
import type { MediaServer } from './media-server.ts';
import type { People } from './people.ts';
import type { Jid, MessageRow, Owner, PhoneMarks, QuotedRow } from './protocol.ts';

/** Messages of the past that reach a device at once. */
const CHUNK = 200;

/** The parts of a message a test may choose; everything else gets a sensible value. */
export interface Writing {
  text?: string;
  /** WhatsApp Web's name of the kind: chat (default), image, video, ptt, audio, sticker, document, location, vcard, … */
  type?: string;
  /** E.g. view_once_unavailable_fanout, with type ciphertext. */
  subtype?: string;
  /** Bare id; random when left out. */
  id?: string;
  timestampSeconds?: number;
  caption?: string;
  mimetype?: string;
  filename?: string;
  sizeBytes?: number;
  /** The file itself; without it the kind is there, but downloading it fails. */
  bytes?: Buffer;
  durationSeconds?: number;
  /** Loudness of a voice note: 64 values of 0–100. */
  waveform?: number[];
  width?: number;
  height?: number;
  latitude?: number;
  longitude?: number;
  /** Name and address of a place, on a line each. */
  place?: string;
  /** Contact cards, of type vcard (one) or multi_vcard. */
  vcards?: string[];
  /** Bare id of the message this one answers, or what of it comes with the answer. */
  quotes?: string | Quoting;
  /** Bare id of the same side's photo or film, of which this is the one in HD. */
  betterOf?: string;
  /** A place that moves. */
  isLive?: boolean;
  isCaptionByUser?: boolean;
  viewMode?: string;
  associationType?: string;
  /** The whole key of the message that this one hangs on. */
  parentMsgKey?: string;
  /** Of a call_log: how it went, whether with a picture, and how long. */
  callOutcome?: string;
  isVideoCall?: boolean;
  callSeconds?: number;
  /** Laid over everything else: the fields of a richer kind (shapes.ts), or any other one, also a wrong one. */
  fields?: Readonly<Record<string, unknown>>;
}

/** A quoted message as it comes with its answer; what is left out does not come. */
export interface Quoting {
  id?: string;
  by?: Jid;
  /** Where it is when that is not the same chat, e.g. `status@broadcast`. */
  remote?: Jid;
  message?: QuotedRow;
}

export interface CustomerWriting extends Writing {
  /** The chat: the person's own address, or a group. */
  from: Jid;
  /** The name the person chose for themself. */
  name?: string;
  /** What they call themself beside it, so that nobody needs their number. */
  username?: string;
  /** In a group: who wrote. */
  author?: Jid;
  /** The row does not say from whom it is. */
  namesNobody?: boolean;
}

export interface PastWriting extends Writing {
  /** The pharmacy wrote it. */
  isOwn?: boolean;
}

export interface PhoneWriting extends Writing {
  to: Jid;
  /** The WhatsApp Business app greets, and nobody has read the chat. */
  byItself?: boolean;
}

/** Fields that real messages of a kind always have. */
const KINDS: Record<string, Partial<MessageRow>> = {
  image: { mimetype: 'image/jpeg', size: 40_000 },
  video: { mimetype: 'video/mp4', size: 400_000, duration: 12 },
  audio: { mimetype: 'audio/mpeg', size: 90_000, duration: 30 },
  ptt: { mimetype: 'audio/ogg; codecs=opus', size: 9_000, duration: 4 },
  sticker: { mimetype: 'image/webp', size: 20_000 },
  document: { mimetype: 'application/pdf', size: 60_000, filename: 'document.pdf' },
  location: { lat: 30.0444, lng: 31.2357 },
  vcard: { vcardFormattedName: 'عميل', body: 'BEGIN:VCARD\nVERSION:3.0\nFN:عميل\nEND:VCARD' },
};

export class Incoming {
  #devices: Devices;
  #people: People;
  #owner: Owner;
  /** Everything written so far, as first delivered, by bare id. */
  #rows = new Map<string, MessageRow>();
  #media: MediaServer;

  constructor(devices: Devices, people: People, media: MediaServer, owner: Owner) {
    this.#devices = devices;
    this.#people = people;
    this.#media = media;
    this.#owner = owner;
  }

  customerWrites({ from, author, name, username, namesNobody, ...writing }: CustomerWriting): {
    id: string;
    key: string;
  } {
    this.#people.add(author ?? from);
    const id = writing.id ?? newId();
    const key = ['false', from, id, author].filter(Boolean).join('_');
    const called = { ...(name && { notifyName: name }), ...(username && { username }) };
    const sender = { ...(author && { author }), ...called };
    const whose = { ...(!namesNobody && { from }), to: this.#owner.phone, ...sender };
    return this.#deliver({ ...this.#row(key, writing), ...whose, ack: 0 });
  }

  phoneWrites({ to, byItself = false, ...writing }: PhoneWriting): { id: string; key: string } {
    const key = `true_${to}_${writing.id ?? newId()}`;
    return this.#deliver({ ...this.#row(key, writing), from: this.#owner.phone, to, ack: 1 }, byItself);
  }

  /** A message of the past as the phone keeps it; nobody is told of it. */
  pastRow(chat: Jid, { isOwn = false, ...writing }: PastWriting): MessageRow {
    const key = `${isOwn}_${chat}_${writing.id ?? newId()}`;
    const sides = isOwn ? { from: this.#owner.phone, to: chat } : { from: chat, to: this.#owner.phone };
    return { ...this.#row(key, writing), ...sides, ack: isOwn ? 3 : 0 };
  }

  /** `count`: how many of the chat's messages nobody has opened now; -1 when it is marked unread by hand. */
  phoneReads(chat: Jid, count: number): void {
    this.#devices.push({ type: 'unread', chat, count });
  }

  phoneMarks(chat: Jid, values: PhoneMarks): void {
    this.#devices.push({ type: 'marks', chat, values });
  }

  /** The notice in the chat of whoever has the number now; nobody wrote it. */
  changeNumber({ from, to, lid = to }: { from: Jid; to: Jid; lid?: Jid }): void {
    const key = `false_${lid}_${newId()}`;
    const notice = { type: 'notification_template', subtype: 'change_number', templateParams: [from, to] };
    this.#deliver({ ...this.#row(key, {}), ...notice, from: lid, to, ack: 0 });
  }

  #row(key: string, writing: Writing): Omit<MessageRow, 'from' | 'to' | 'ack'> {
    const type = writing.type ?? 'chat';
    if (writing.bytes) this.#media.keep(bareId(key), writing.bytes);
    const chosen: Partial<MessageRow> = definedOnly({
      body: type === 'vcard' ? writing.vcards?.[0] : writing.text,
      vcardList: type === 'multi_vcard' ? writing.vcards?.map((vcard) => ({ vcard })) : undefined,
      subtype: writing.subtype,
      caption: writing.caption,
      mimetype: writing.mimetype,
      filename: writing.filename,
      size: writing.bytes?.length ?? writing.sizeBytes,
      filehash: writing.bytes && createHash('sha256').update(writing.bytes).digest('base64'),
      duration: writing.durationSeconds,
      waveform: writing.waveform,
      width: writing.width,
      height: writing.height,
      lat: writing.latitude,
      lng: writing.longitude,
      loc: writing.place,
      isLive: writing.isLive,
      isCaptionByUser: writing.isCaptionByUser,
      ...this.#association(key, type, writing),
      ...this.#quoted(writing.quotes),
      callOutcome: writing.callOutcome,
      isVideoCall: writing.isVideoCall,
      callDuration: writing.callSeconds,
    });
    const row = { key, type, t: writing.timestampSeconds ?? nowSeconds(), ...KINDS[type], ...chosen };
    return { ...row, ...writing.fields };
  }

  #association(key: string, type: string, writing: Writing): Partial<MessageRow> {
    const { viewMode, associationType, parentMsgKey, betterOf } = writing;
    if (betterOf === undefined) return definedOnly({ viewMode, associationType, parentMsgKey });
    return {
      viewMode: viewMode ?? 'HIDDEN',
      associationType: associationType ?? `HD_${type.toUpperCase()}_DUAL_UPLOAD`,
      parentMsgKey: parentMsgKey ?? key.replace(bareId(key), betterOf),
    };
  }

  #quoted(quotes: string | Quoting | undefined): Partial<MessageRow> {
    if (quotes === undefined) return {};
    const { id, by, remote, message } = typeof quotes === 'string' ? this.#quotingOf(quotes) : quotes;
    return definedOnly({
      quotedStanzaID: id,
      quotedParticipant: by,
      quotedRemoteJid: remote,
      quotedMsg: message,
    });
  }

  /** The app's own messages are not among what was written here: WhatsApp quotes them as the owner's. */
  #quotingOf(id: string): Quoting {
    const row = this.#rows.get(id);
    if (row === undefined) return { id, by: this.#owner.phone };
    const { type, body, caption, filename } = row;
    const message: QuotedRow = definedOnly({ type, body, caption, filename });
    return { id, by: row.from ?? this.#owner.phone, message };
  }

  #deliver(row: MessageRow, byItself = false): { id: string; key: string } {
    const id = bareId(row.key);
    this.#rows.set(id, row);
    this.#devices.push({ type: 'message', row, byItself });
    return { id, key: row.key };
  }

  find(id: string): MessageRow {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`stand-in: nobody has written a message ${id}`);
    return row;
  }

  /** The same message once more; `as`: under the person's other address. */
  redeliver(id: string, as?: Jid): void {
    const row = this.find(id);
    const chat = as ?? row.key.split('_')[1];
    const key = row.key.replace(/^(true|false)_[^_]+/, `$1_${chat}`);
    const side = as === undefined ? {} : row.key.startsWith('true') ? { to: as } : { from: as };
    this.#devices.push({ type: 'message', row: { ...row, ...side, key }, again: true });
  }

  /** The page gets to read what it could not, or learns how a call went: the same message, of another type. */
  retype(id: string, writing: Writing): void {
    const row = this.find(id);
    const { key: _key, t: _t, ...changed } = this.#row(row.key, writing);
    this.#rows.set(id, { ...row, ...changed });
    this.#devices.push({ type: 'retype', key: row.key, row: changed });
  }

  /** `fields`: what else it says now. */
  edit(id: string, text: string, fields: Readonly<Record<string, unknown>> = {}): void {
    const { key } = this.find(id);
    this.#devices.push({ type: 'edit', key, editKey: siblingKey(key), body: text, fields, t: nowSeconds() });
  }

  revoke(id: string): void {
    const { key, from = key.split('_')[1] ?? key, to } = this.find(id);
    this.#devices.push({ type: 'revoke', key, revokeKey: siblingKey(key), from, to, t: nowSeconds() });
  }

  /** The deletion of a message reaches the page before the message does, as it can when both were on their way. */
  revokeAhead(from: Jid, id: string): void {
    const key = `false_${from}_${id}`;
    const to = this.#owner.phone;
    this.#devices.push({ type: 'revoke', key, revokeKey: siblingKey(key), from, to, t: nowSeconds() });
  }

  /** `key`: of any message, the customer's or the app's own; an empty `emoji` takes the reaction back. */
  react(key: string, from: Jid, emoji: string): void {
    const isOwner = from === this.#owner.phone || from === this.#owner.lid;
    const reactionKey = `${isOwner}_${isOwner ? (key.split('_')[1] ?? from) : from}_${newId()}`;
    this.#devices.push({ type: 'reaction', key, reactionKey, from, text: emoji, t: nowSeconds() });
  }

  /** `key`: of the poll; `options`: the numbers of all that they have chosen now. */
  vote(key: string, from: Jid, options: number[]): void {
    this.#devices.push({ type: 'vote', key, from, options, t: Date.now() });
  }

  /** What the phone had before a device was linked reaches it as history, not as new messages. */
  sendHistory(): void {
    const rows = [...this.#rows.values()];
    for (let from = 0; from < rows.length; from += CHUNK)
      this.#devices.push({ type: 'history', rows: rows.slice(from, from + CHUNK) });
  }
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** 18 hexadecimal digits after the phones' prefix, as real ids of messages sent from a phone. */
function newId(): string {
  return `3A${randomBytes(9).toString('hex').toUpperCase()}`;
}

function bareId(key: string): string {
  return key.split('_')[2] ?? key;
}

/** The key of an edit or a deletion: same chat and author, an id of its own. */
function siblingKey(key: string): string {
  return key.replace(bareId(key), newId());
}

function definedOnly<Values extends object>(values: {
  [Name in keyof Values]: Values[Name] | undefined;
}): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
