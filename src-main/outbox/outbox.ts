import type { Readable } from 'node:stream';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { WantedAction } from '#shared/domain/messages/message-action.ts';
import type { DropVerdict, Message } from '#shared/domain/messages/message.ts';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links } from '../transport/transport.ts';
import { ActionDispatcher } from './actions/action-dispatcher.ts';
import { askForAction } from './actions/ask.ts';
import { askForChatAction, tellRead } from './actions/ask-chat.ts';
import { reportChat } from './actions/report-chat.ts';
import { Dispatcher } from './dispatcher.ts';
import { queueing, type Queueing } from './queueing.ts';
import { ReplyWindowTeller } from './tell-reply-window.ts';
import { SessionWatch } from './session-watch.ts';
import { DEFAULT_TIMING, type OutboxTiming } from './timing.ts';
import { Uploads } from './uploads.ts';

interface OutboxDependencies {
  store: Store;
  transport: Links;
  bus: EventBus;
  log: Logger;
  /** The plain bytes of a stored file. */
  openMedia: (file: { id: string; sizeBytes: number }) => Readable;
  /** Tests are in a hurry. */
  timing?: OutboxTiming;
}

/**
 * The way out: a durable queue, first in first out per conversation. A message that was given up (failed or
 * unknown) does not hold up those behind it: the customer gets the other answers, and a person decides about it.
 */
export interface Outbox extends Queueing {
  /** A person takes back what WhatsApp does not have yet. Throws AppError too-late, not-found. */
  cancel(messageId: number): Promise<Message>;
  /** A person sends a failed message again. Throws AppError not-found. */
  retry(messageId: number): Promise<Message>;
  /** A person decides that a failed message did go, or is not to go any more. Throws AppError not-found. */
  drop(messageId: number, verdict: DropVerdict): Promise<Message>;
  /** What staff want done to a message that is there already. Throws AppError not-found, action-refused, action-too-late. */
  act(input: { messageId: number; action: WantedAction; by: string }): Promise<Message>;
  /** The same of a whole chat. Throws AppError not-found, action-refused, pins-full. */
  actOnChat(input: { conversationId: number; action: WantedChatAction; by: string }): Promise<Conversation>;
  /** Reports a customer to WhatsApp, at once. Throws AppError not-found, action-refused, not-connected, report-failed. */
  reportChat(input: { conversationId: number }): Promise<void>;
  /** Staff have read it: the customer is told now, or the phone when it is there again. */
  tellRead(input: { conversationId: number; by: string }): Promise<void>;
  /** Tell it every state of each link: what is linked decides what a look-up proves. */
  connectionChanged(state: ConnectionState, link: Link): void;
  /** Looks for work now: call when there is room on the disk again, or another link sends. What is queued it hears of by itself. */
  wake(): void;
  /** Whether nothing is being sent. What waits for its time or for a connection is on the disk and does not count. */
  readonly isIdle: boolean;
  /** Resolves when that is so, after what is due has been sent. */
  whenIdle(): Promise<void>;
  /** Sends what is due for a few seconds more and then nothing: what is left goes out at the next start. */
  stop(): Promise<void>;
}

export function createOutbox({
  store,
  transport,
  bus,
  log,
  openMedia,
  timing = DEFAULT_TIMING,
}: OutboxDependencies): Outbox {
  const sessions = new SessionWatch(store, log);
  const uploads = new Uploads({
    open: openMedia,
    onProgress: (progress) => bus.emit('media.progress', progress),
  });
  const dispatcher = new Dispatcher({ store, transport, sessions, uploads, log, timing });
  const replyWindow = new ReplyWindowTeller({ store, transport, log });
  const aheadMs = (): number => replyWindow.aheadMs;
  /** By conversation: who presses twice, or beside a colleague, waits for the one that is under way. */
  const reporting = new Map<number, Promise<void>>();
  /** Whom WhatsApp has a report of, where it did not take all of a conversation: whoever tries again reports the others. */
  const reported = new Map<number, Set<string>>();
  const actions = new ActionDispatcher({ store, transport, log, timing, aheadMs });
  const wake = (): void => {
    dispatcher.wake();
    actions.wake();
  };
  replyWindow.tell();
  const stopListening = [
    bus.on('outbox.queued', wake),
    bus.on('links.changed', () => replyWindow.tell()),
    bus.on('clock.changed', ({ aheadMs }) => replyWindow.clockChanged(aheadMs)),
  ];

  return {
    ...queueing({ store, transport }),

    async cancel(messageId) {
      // What was on its way is settled by its worker: dropped, or WhatsApp has it and it is too late.
      const stopped = await uploads.stop(messageId);
      const message = stopped
        ? await store.getMessage({ messageId })
        : await store.cancelMessage({ messageId, now: Date.now() });
      if (message.failureReason !== 'dropped') throw new AppError('too-late');
      return message;
    },

    // A link that is away may never come back, so what is sent again over another one waits for no look-up there.
    retry: (messageId) => {
      const gone = LINKS.filter(
        (link) => link !== transport.link && transport.over(link).state.phase !== 'online',
      );
      return store.retryMessage({ messageId, gone, now: Date.now() });
    },

    drop: (messageId, verdict) => store.dropMessage({ messageId, verdict, now: Date.now() }),

    act: (input) => askForAction({ store, transport }, input),

    actOnChat: (input) => askForChatAction({ store, transport }, input),

    reportChat: ({ conversationId }) => {
      const known = reporting.get(conversationId);
      if (known !== undefined) return known;
      const already = reported.get(conversationId) ?? new Set<string>();
      reported.set(conversationId, already);
      const done = reportChat({ store, transport }, { conversationId, already })
        .then(() => void reported.delete(conversationId))
        .finally(() => reporting.delete(conversationId));
      reporting.set(conversationId, done);
      return done;
    },

    tellRead: (input) => tellRead({ store, transport }, input),

    connectionChanged(state, link) {
      // Only what links by a code begins another session with it.
      if (transport.over(link).capabilities.linksBy !== 'credentials') sessions.see(state);
      replyWindow.tell();
      if (state.phase === 'online') wake();
      else dispatcher.linkLost(link);
    },

    wake,

    get isIdle() {
      return dispatcher.isIdle && actions.isIdle;
    },

    async whenIdle() {
      await dispatcher.whenIdle();
      await actions.whenIdle();
    },

    async stop() {
      await Promise.all([dispatcher.stop(), actions.stop()]);
      for (const stop of stopListening) stop();
    },
  };
}
