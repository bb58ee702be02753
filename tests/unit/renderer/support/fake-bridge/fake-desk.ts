import type { FullExportState } from '#shared/domain/data/full-export.ts';
import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { changedLook, DEFAULT_LOOK, type Look, type LookChange } from '#shared/domain/look.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { LinksState } from '#shared/domain/links.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import type {
  EventChannel,
  EventPayload,
  InvokeChannel,
  InvokeInput,
  InvokeOutput,
} from '#shared/ipc/contract.ts';
import { previewOf } from '#shared/text/preview.ts';
import { NAMES } from '../sample-data.ts';
import { webLink } from './sample-links.ts';
import { makeConversations, makeThread } from './make-conversations.ts';

export type FakeOptions = {
  now?: number;
  conversations?: number;
  /** Beside those that the conversations show. */
  tickets?: readonly Ticket[];
  /** Messages of the first conversation; the counter's talk when absent. */
  longThread?: number;
  connection?: ConnectionState;
  /** What the window is told of the links; the phone's alone when absent. */
  links?: LinksState;
  settings?: Partial<Settings>;
  info?: Partial<AppInfo>;
  latencyMs?: number;
  failing?: Partial<Record<InvokeChannel, ErrorCode>>;
  deskState?: Partial<DeskState>;
  fullExport?: Partial<FullExportState>;
  /** Channels that never answer. */
  hanging?: InvokeChannel[];
};

/** What answers the channels of one part of the contract. */
export type PartHandlers<Part extends string> = {
  [C in Extract<InvokeChannel, `${Part}.${string}`>]: (input: InvokeInput<C>) => InvokeOutput<C>;
};

export class FakeFailure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

type Listener = Parameters<Bridge['onEvent']>[0];

/** What the desk in memory knows, and the changes that tell the renderer about themselves. */
export class FakeDesk {
  readonly options: FakeOptions;
  readonly listeners = new Set<Listener>();
  readonly conversations: Conversation[];
  settings: Settings;
  look: Look = DEFAULT_LOOK;
  connection: ConnectionState;
  readonly #now: number;
  readonly #threads = new Map<number, Message[]>();
  #nextId = 10_000_000;

  constructor(options: FakeOptions) {
    this.options = options;
    this.#now = options.now ?? Date.now();
    this.conversations = makeConversations(options.conversations ?? NAMES.length, this.#now);
    this.settings = { ...DEFAULT_SETTINGS, ...options.settings };
    this.connection = options.connection ?? { phase: 'online', since: this.#now, provenAt: this.#now };
  }

  get links(): LinksState {
    return this.options.links ?? { sending: 'web', links: [webLink(this.connection)] };
  }

  emit<C extends EventChannel>(channel: C, payload: EventPayload<C>): void {
    for (const listener of this.listeners) listener(channel, payload);
  }

  changeLook(change: LookChange): Look {
    this.look = changedLook(this.look, change);
    this.emit('look.changed', this.look);
    return this.look;
  }

  newId(): number {
    return this.#nextId++;
  }

  /** Throws FakeFailure not-found. */
  getConversation(id: number): Conversation {
    const found = this.conversations.find((conversation) => conversation.id === id);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  }

  /** Tells nobody: the caller knows which event it is. */
  changeConversation(id: number, patch: Partial<Conversation>): Conversation {
    const changed = { ...this.getConversation(id), ...patch, updatedAt: Date.now() };
    this.conversations[this.conversations.findIndex((conversation) => conversation.id === id)] = changed;
    this.conversations.sort((a, b) => (b.lastMessage?.at ?? 0) - (a.lastMessage?.at ?? 0) || b.id - a.id);
    return changed;
  }

  /** Newest first. Throws FakeFailure not-found. */
  getThread(id: number): Message[] {
    const known = this.#threads.get(id);
    if (known !== undefined) return known;
    const isFirst = this.conversations[0]?.id === id;
    const made = makeThread(
      this.getConversation(id),
      this.#now,
      isFirst ? this.options.longThread : undefined,
    );
    this.#threads.set(id, made);
    return made;
  }

  /** Throws FakeFailure not-found. */
  getMessage(messageId: number): Message {
    const found = [...this.#threads.values()].flat().find(({ id }) => id === messageId);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  }

  record(message: Message, unread: number): void {
    this.getThread(message.conversationId).unshift(message);
    const conversation = this.changeConversation(message.conversationId, {
      unreadCount: unread,
      lastMessage: {
        messageId: message.id,
        preview: previewOf(message.content),
        type: message.type,
        waType: message.waType,
        direction: message.direction,
        status: message.status,
        at: message.sentAt,
      },
    });
    this.emit('message.recorded', { message, conversation });
  }

  /** Throws FakeFailure not-found. */
  changeMessage(messageId: number, patch: Partial<Message>): Message {
    const changed = { ...this.getMessage(messageId), ...patch, updatedAt: Date.now() };
    const messages = this.getThread(changed.conversationId);
    messages[messages.findIndex(({ id }) => id === messageId)] = changed;
    this.emit('message.changed', changed);
    return changed;
  }

  setStatus(
    conversationId: number,
    id: number,
    status: Message['status'],
    failureReason: Message['failureReason'] = null,
  ): void {
    const messages = this.getThread(conversationId);
    const index = messages.findIndex((message) => message.id === id);
    const message = messages[index];
    if (message === undefined) return;
    const changed = { ...message, status, failureReason, updatedAt: Date.now() };
    messages[index] = changed;
    this.emit('message.changed', changed);
  }

  setConnection(state: ConnectionState): void {
    this.connection = state;
    this.emit('connection.changed', state);
    this.emit('links.changed', this.links);
  }
}
