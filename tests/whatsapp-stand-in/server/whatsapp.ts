/** WhatsApp's own side of the stand-in: what the page asks, and who is told what. */
import type { BridgeHandlers, PageRequest } from './bridge.ts';
import { Changes } from './changes.ts';
import { Devices } from './devices.ts';
import { HeldHistory } from './held-history.ts';
import { Incoming, nowSeconds } from './incoming.ts';
import { Linking } from './linking.ts';
import { MediaServer } from './media-server.ts';
import { Outgoing, type Submission } from './outgoing.ts';
import { People } from './people.ts';
import { Pictures } from './pictures.ts';
import type { Jid, Owner } from './protocol.ts';

/** The app marked a chat read: `last` is the bare id of the newest message it covers. */
export interface ReadMark {
  chat: Jid;
  last: string | undefined;
}

/** The app shows (or stops showing) that the pharmacy types. */
export interface TypingMark {
  chat: Jid;
  state: string;
}

/** The app did something to a message that was there, or to a whole chat. */
export interface Act {
  kind: 'react' | 'edit' | 'delete' | 'star' | 'archive' | 'pin' | 'mute' | 'block' | 'unread' | 'report';
  /** The whole key of the message, or the chat. */
  key: string;
  /** The emoji, the new text, '1' for a star and for what a chat is from now on, the end of a mute; '' of a deletion and of what is taken back. */
  value: string;
}

export class WhatsApp {
  readonly owner: Owner;
  readonly changes = new Changes();
  readonly linking = new Linking();
  readonly people = new People();
  readonly media = new MediaServer(this.changes);
  readonly devices: Devices;
  readonly incoming: Incoming;
  readonly outgoing: Outgoing;
  readonly held = new HeldHistory();
  readonly reads: ReadMark[] = [];
  readonly typing: TypingMark[] = [];
  readonly acts: Act[] = [];
  /** What people look like, as files of the media server. */
  readonly pictures = new Pictures(this.media);
  /** Whom the app asked to be told about. */
  readonly watched = new Set<Jid>();
  /** What is done to messages is done, and the page gets no answer. */
  losesActReplies = false;
  logoutsFromApp = 0;

  constructor(owner: Owner) {
    this.owner = owner;
    this.devices = new Devices(this.changes, owner);
    this.incoming = new Incoming(this.devices, this.people, this.media, owner);
    this.outgoing = new Outgoing(this.changes, this.devices, this.media);
  }

  readonly handlers: BridgeHandlers = {
    opened: (device, connection) => this.devices.attach(device, connection, this.linking.newRef()),
    closed: (connection) => this.devices.detach(connection),
    asked: (operation, request) => this.#answer(operation, request),
    upload: (id, request, response) => this.media.receive(id, request, response),
    download: (id, response) => this.media.send(id, response),
  };

  renewQr(): void {
    this.devices.tellUnlinked({ type: 'qr', ref: this.linking.newRef() });
  }

  #answer(operation: string, request: PageRequest): unknown {
    const { device, secret, page: _page, ...values } = request;
    if (operation === 'refresh-qr') {
      this.renewQr();
      return {};
    }
    if (operation === 'link-code') {
      const code = this.linking.newCode(String(values['phone']));
      this.changes.notify();
      return { code };
    }
    if (device === undefined || !this.devices.isKnown(device, secret)) return undefined;
    const answer = this.#answerLinked(device, operation, values);
    this.changes.notify();
    return answer;
  }

  #answerLinked(device: string, operation: string, values: Record<string, unknown>): unknown {
    switch (operation) {
      case 'received':
        this.devices.acknowledge(device, Number(values['sequence']));
        return {};
      case 'before-send':
        return this.outgoing.beforeSend();
      case 'send':
        return this.outgoing.submit(values as unknown as Submission) ? { t: nowSeconds() } : undefined;
      case 'seen':
        this.reads.push(values as unknown as ReadMark);
        return {};
      case 'typing':
        this.typing.push(values as unknown as TypingMark);
        return {};
      case 'watched':
        this.watched.add(String(values['chat']));
        return {};
      case 'act':
        this.acts.push(values as unknown as Act);
        return this.losesActReplies ? undefined : {};
      case 'picture':
        return { address: this.pictures.addressOf(this.people.namesOf(String(values['id']))) };
      case 'earlier':
        return this.held.earlier(String(values['chat']));
      case 'exists':
        return this.people.lookUp(String(values['id']));
      case 'logout':
        this.logoutsFromApp += 1;
        this.devices.unlink(device);
        return {};
      default:
        return undefined;
    }
  }
}
