import type { ConnectionState } from '../../../../src-shared/domain/connection.ts';
import type { Conversation } from '../../../../src-shared/domain/conversation.ts';
import type { ErrorCode } from '../../../../src-shared/domain/errors.ts';
import type { Message } from '../../../../src-shared/domain/message.ts';
import { DEFAULT_SETTINGS } from '../../../../src-shared/domain/settings.ts';
import type { Settings } from '../../../../src-shared/domain/settings.ts';
import type { Bridge } from '../../../../src-shared/ipc/bridge.ts';
import type {
  AppInfo,
  EventChannel,
  EventPayload,
  InvokeChannel,
  InvokeInput,
  InvokeOutput,
  InvokeResult,
} from '../../../../src-shared/ipc/contract.ts';
import { previewOf } from '../../../../src-shared/text/preview.ts';
import { COUNTER_TALK, NAMES, PREVIEWS, sampleConversation, sampleMessage } from './sample-data.ts';

export type FakeOptions = {
  now?: number;
  conversations?: number;
  /** Messages of the first conversation; the counter's talk when absent. */
  longThread?: number;
  connection?: ConnectionState;
  settings?: Partial<Settings>;
  info?: Partial<AppInfo>;
  latencyMs?: number;
  failing?: Partial<Record<InvokeChannel, ErrorCode>>;
  /** Channels that never answer. */
  hanging?: InvokeChannel[];
};

type Handlers = { [C in InvokeChannel]: (input: InvokeInput<C>) => InvokeOutput<C> };
type Listener = Parameters<Bridge['onEvent']>[0];

export type FakeBridge = Bridge & {
  emit: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
  setConnection: (state: ConnectionState) => void;
  /** A customer writes. */
  receive: (conversationId: number, text: string) => void;
  setFailing: (channel: InvokeChannel, code: ErrorCode | null) => void;
  calls: { channel: InvokeChannel; input: unknown }[];
};

const PAGE = 50;

/** A main process in memory, for unit tests and for pictures of the screens. */
export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  const now = options.now ?? Date.now();
  const listeners = new Set<Listener>();
  const failing = new Map(Object.entries(options.failing ?? {}));
  const calls: FakeBridge['calls'] = [];
  const conversations = makeConversations(options.conversations ?? NAMES.length, now);
  const threads = new Map<number, Message[]>();
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  let connection: ConnectionState = options.connection ?? { phase: 'online', since: now, provenAt: now };
  let nextId = 10_000_000;

  const emit: FakeBridge['emit'] = (channel, payload) => {
    for (const listener of listeners) listener(channel, payload);
  };

  const find = (id: number): Conversation => {
    const found = conversations.find((conversation) => conversation.id === id);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };

  const change = (id: number, patch: Partial<Conversation>): Conversation => {
    const changed = { ...find(id), ...patch, updatedAt: Date.now() };
    conversations[conversations.findIndex((conversation) => conversation.id === id)] = changed;
    conversations.sort((a, b) => (b.lastMessage?.at ?? 0) - (a.lastMessage?.at ?? 0) || b.id - a.id);
    return changed;
  };

  const thread = (id: number): Message[] => {
    const known = threads.get(id);
    if (known !== undefined) return known;
    const made = makeThread(find(id), now, conversations[0]?.id === id ? options.longThread : undefined);
    threads.set(id, made);
    return made;
  };

  const record = (message: Message, unread: number): void => {
    thread(message.conversationId).unshift(message);
    const conversation = change(message.conversationId, {
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
    emit('message.recorded', { message, conversation });
  };

  const setStatus = (
    conversationId: number,
    id: number,
    status: Message['status'],
    failureReason: Message['failureReason'] = null,
  ): void => {
    const messages = thread(conversationId);
    const index = messages.findIndex((message) => message.id === id);
    const message = messages[index];
    if (message === undefined) return;
    const changed = { ...message, status, failureReason, updatedAt: Date.now() };
    messages[index] = changed;
    emit('message.changed', changed);
  };

  const findMessage = (messageId: number): Message => {
    const found = [...threads.values()].flat().find(({ id }) => id === messageId);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };

  const setConnection = (state: ConnectionState): undefined => {
    connection = state;
    emit('connection.changed', state);
  };

  const handlers: Handlers = {
    'app.info': () => ({
      version: '0.1.0',
      training: false,
      keyProtection: 'os',
      electron: '45.4.1',
      chromium: '156.0.8078.79',
      ...options.info,
    }),
    'app.reportError': () => undefined,
    'app.enterTraining': () => undefined,
    'app.leaveTraining': () => undefined,
    'startup.get': () => ({ state: 'ready', copies: [], folder: '' }),
    'restore.useRecoveryKey': () => undefined,
    'restore.useCopy': () => undefined,
    'restore.openFolder': () => undefined,
    'restore.retry': () => undefined,
    'recoveryKey.reveal': () => ({ groups: Array.from({ length: 12 }, (_, index) => `AAA${10 + index}`) }),
    'backup.status': () => ({ last: null, count: 0, progress: null, hasFailed: false }),
    'backup.run': () => ({ last: null, count: 0, progress: null, hasFailed: false }),
    'backup.openFolder': () => undefined,
    'settings.get': () => settings,
    'settings.update': (patch) => {
      settings = Object.assign({}, settings, patch);
      emit('settings.changed', settings);
      return settings;
    },
    'disk.get': () => 'ok',
    'connection.get': () => connection,
    'connection.linkByQr': () =>
      setConnection({
        phase: 'qr',
        code: FAKE_QR,
        attempt: 1,
        linkDeadline: Date.now() + 180_000,
        unlinkedByPhone: false,
      }),
    'connection.linkByPhone': ({ phone }) =>
      setConnection({
        phase: 'pairing',
        code: 'K7WQ2XNP',
        phone: phone.replace(/^0/, '20'),
        linkDeadline: Date.now() + 180_000,
      }),
    'connection.reconnect': () => setConnection({ phase: 'starting' }),
    'connection.logout': () => setConnection({ phase: 'logged-out', reason: 'logged-out-here' }),
    'conversations.list': ({ query, unreadOnly, after }) => {
      const rows = conversations.filter(
        (row) =>
          (query === undefined ||
            (row.customerName ?? '').includes(query) ||
            (row.customerPhone ?? '').includes(query)) &&
          (unreadOnly !== true || row.unreadCount > 0),
      );
      const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after.id) + 1;
      const items = rows.slice(start, start + PAGE);
      const last = items.at(-1);
      const hasMore = start + PAGE < rows.length && last !== undefined;
      return { items, next: hasMore ? { at: last.lastMessage?.at ?? 0, id: last.id } : null };
    },
    'conversations.get': ({ id }) => find(id),
    'conversations.unreadTotal': () => conversations.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    'conversations.markRead': ({ id }) => {
      const conversation = change(id, { unreadCount: 0 });
      emit('conversation.changed', conversation);
      return conversation;
    },
    'conversations.saveDraft': ({ id, draft }) => {
      emit('conversation.changed', change(id, { draft }));
      return undefined;
    },
    'messages.list': ({ conversationId, before }) => {
      const messages = thread(conversationId);
      const start = before === undefined ? 0 : messages.findIndex(({ id }) => id === before.id) + 1;
      const items = messages.slice(start, start + PAGE);
      const last = items.at(-1);
      const hasMore = start + PAGE < messages.length && last !== undefined;
      return { items, next: hasMore ? { sentAt: last.sentAt, id: last.id } : null };
    },
    'messages.sendText': ({ conversationId, clientKey, text }) => {
      const at = Date.now();
      const message = sampleMessage({
        id: nextId++,
        conversationId,
        clientKey,
        content: text,
        direction: 'outgoing',
        status: 'pending',
        sentAt: at,
      });
      record(message, 0);
      if (connection.phase === 'online') {
        setTimeout(() => setStatus(conversationId, message.id, 'sent'), 300);
        setTimeout(() => setStatus(conversationId, message.id, 'delivered'), 700);
      }
      return message;
    },
    'messages.retry': ({ messageId }) => {
      const message = findMessage(messageId);
      setStatus(message.conversationId, messageId, 'pending');
      return findMessage(messageId);
    },
    'messages.drop': ({ messageId, verdict }) => {
      const message = findMessage(messageId);
      if (verdict === 'was-sent') setStatus(message.conversationId, messageId, 'sent');
      else setStatus(message.conversationId, messageId, 'failed', 'dropped');
      return findMessage(messageId);
    },
  };

  return {
    calls,
    emit,
    setConnection,
    setFailing: (channel, code) => {
      if (code === null) failing.delete(channel);
      else failing.set(channel, code);
    },
    receive: (conversationId, text) =>
      record(
        sampleMessage({ id: nextId++, conversationId, content: text, sentAt: Date.now() }),
        find(conversationId).unreadCount + 1,
      ),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    invoke: async (channel, input) => {
      calls.push({ channel, input });
      if (options.hanging?.includes(channel) === true) await new Promise(() => {});
      // Read and copied now, delivered later: what happens meanwhile is not in the answer.
      const answer = answerOf(() => structuredClone(handlers[channel](input)), failing.get(channel));
      await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 4));
      return answer;
    },
  };
}

function answerOf<T>(read: () => T, failure: ErrorCode | undefined): InvokeResult<T> {
  if (failure !== undefined) return { ok: false, code: failure };
  try {
    return { ok: true, value: read() };
  } catch (error) {
    return { ok: false, code: error instanceof FakeFailure ? error.code : 'internal' };
  }
}

class FakeFailure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** As long as the ones WhatsApp gives. */
const FAKE_QR = `2@${'Rosheta0Sample1Code2Not3Real4'.repeat(6)},${'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/='.repeat(1)},1`;

function makeConversations(count: number, now: number): Conversation[] {
  return Array.from({ length: count }, (_, index) => {
    const minutesAgo = index < 6 ? 11 + index * 23 : index < 10 ? 300 + index * 400 : 1440 * (index - 5);
    const at = now - Math.min(minutesAgo, 1440 * 900) * 60_000 - index;
    const name = NAMES[index % NAMES.length] ?? null;
    const phone = index % 14 === 7 ? null : `2010${String(23_456_789 + index * 7919).slice(0, 8)}`;
    const type = index % 9 === 3 ? 'image' : index % 9 === 5 ? 'audio' : 'text';
    const direction = index % 3 === 1 ? 'outgoing' : 'incoming';
    const statuses = ['read', 'delivered', 'sent', 'failed', 'pending'] as const;
    return sampleConversation({
      id: count - index,
      at,
      customerName: name === null || index < NAMES.length ? name : `${name} ${index}`,
      customerPhone: index % 14 === 4 ? '966501234567' : phone,
      unreadCount: direction === 'incoming' && index < 8 && index !== 0 ? (index === 3 ? 128 : index + 1) : 0,
      draft: index === 2 ? 'حضرتك ممكن تبعت صورة أوضح للروشتة' : '',
      lastMessage: {
        messageId: index + 1,
        preview:
          type === 'text' ? (PREVIEWS[index % PREVIEWS.length] ?? '') : index % 2 === 0 ? '' : 'دي الروشتة',
        type,
        waType: type === 'audio' ? 'ptt' : type === 'text' ? 'chat' : type,
        direction,
        status: direction === 'outgoing' ? (statuses[index % statuses.length] ?? 'sent') : 'delivered',
        at,
      },
    });
  });
}

/** Newest first. */
function makeThread(conversation: Conversation, now: number, long: number | undefined): Message[] {
  const lines =
    long === undefined
      ? COUNTER_TALK
      : Array.from({ length: long }, (_, index) => {
          const line = COUNTER_TALK[index % COUNTER_TALK.length];
          if (line === undefined) throw new Error('no lines');
          return {
            ...line,
            text: line.text === '' ? '' : `#${index} ${line.text}`,
            minutesAgo: (long - index) * 37,
          };
        });
  return lines
    .map((line, index) =>
      sampleMessage({
        id: conversation.id * 10_000 + index,
        conversationId: conversation.id,
        content: line.text,
        type: line.type ?? 'text',
        waType: line.waType ?? 'chat',
        direction: line.from === 'them' ? 'incoming' : 'outgoing',
        status: line.status ?? 'delivered',
        sentBy: line.from === 'phone' ? 'phone' : line.from === 'us' ? '1' : null,
        sentAt: now - line.minutesAgo * 60_000,
      }),
    )
    .reverse();
}
