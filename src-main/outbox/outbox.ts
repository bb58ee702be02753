import type { Readable } from 'node:stream';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { WantedAction } from '#shared/domain/messages/message-action.ts';
import type { DropVerdict, Message } from '#shared/domain/messages/message.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { AppError } from '#shared/domain/errors.ts';
import { signText } from '#shared/text/sign-text.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links } from '../transport/transport.ts';
import { ActionDispatcher } from './actions/action-dispatcher.ts';
import { askForAction } from './actions/ask.ts';
import { Dispatcher } from './dispatcher.ts';
import { ReplyWindowTeller } from './tell-reply-window.ts';
import { SessionWatch } from './session-watch.ts';
import { DEFAULT_TIMING, type OutboxTiming } from './timing.ts';
import { Uploads } from './uploads.ts';

type OutgoingFile = Omit<Parameters<Store['enqueueMedia']>[0], 'now'>;

type OutgoingTemplate = Omit<Parameters<Store['enqueueTemplate']>[0], 'now'>;

type OutgoingForwards = Omit<Parameters<Store['forwardMessages']>[0], 'now'>;

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
export interface Outbox {
  /** Resolves when the message is stored; sending goes on behind. Throws AppError message-empty/message-too-long. */
  sendText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    /** Put under the text when it is queued: what is stored is what the customer gets. */
    signature?: string | null;
    sentBy: string | null;
    quotedId?: number | null | undefined;
  }): Promise<Message>;
  /**
   * The same for a file that is stored already, with its caption. Throws AppError media-missing, media-too-large,
   * message-too-long, not-found.
   */
  sendMedia(input: OutgoingFile): Promise<Message>;
  /** The same for a template that WhatsApp has approved; see enqueueTemplate of the store. */
  sendTemplate(input: OutgoingTemplate): Promise<Message>;
  /** Passes messages on to other conversations; see forwardMessages of the store. */
  forward(input: OutgoingForwards): Promise<{ queued: number }>;
  /** A person takes back what WhatsApp does not have yet. Throws AppError too-late, not-found. */
  cancel(messageId: number): Promise<Message>;
  /** A person sends a failed message again. Throws AppError not-found. */
  retry(messageId: number): Promise<Message>;
  /** A person decides that a failed message did go, or is not to go any more. Throws AppError not-found. */
  drop(messageId: number, verdict: DropVerdict): Promise<Message>;
  /** What staff want done to a message that is there already. Throws AppError not-found, action-refused, action-too-late. */
  act(input: { messageId: number; action: WantedAction; by: string }): Promise<Message>;
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
    async sendText(input) {
      if (input.text.trim() === '') throw new AppError('message-empty');
      if (signText(input.text, input.signature ?? null).length > MAX_TEXT_LENGTH)
        throw new AppError('message-too-long');
      const text = input.text.toWellFormed();
      return store.enqueueText({ ...input, text, now: Date.now() });
    },

    async sendMedia(input) {
      if (signText(input.caption, input.signature ?? null).length > MAX_TEXT_LENGTH)
        throw new AppError('message-too-long');
      const file = await store.findMediaFile({ id: input.fileId });
      if (file === undefined) throw new AppError('media-missing');
      if (file.sizeBytes > MAX_SIZE_BYTES[input.kind]) throw new AppError('media-too-large');
      return store.enqueueMedia({ ...input, now: Date.now() });
    },

    async sendTemplate(input) {
      if (transport.templates === undefined) throw new AppError('template-unavailable');
      return store.enqueueTemplate({ ...input, now: Date.now() });
    },

    forward: (input) => store.forwardMessages({ ...input, now: Date.now() }),

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

    connectionChanged(state, link) {
      // Only what links by a code begins another session with it.
      if (transport.over(link).capabilities.linksBy !== 'credentials') sessions.see(state);
      replyWindow.tell();
      if (state.phase === 'online') wake();
      else dispatcher.forgetDoubts(link);
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
