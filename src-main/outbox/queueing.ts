// What staff and programs write: it is looked at once and kept; sending goes on behind.
import { AppError } from '#shared/domain/errors.ts';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { MAX_TEXT_LENGTH, type Message } from '#shared/domain/messages/message.ts';
import { signText } from '#shared/text/sign-text.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links } from '../transport/transport.ts';

type OutgoingFile = Omit<Parameters<Store['enqueueMedia']>[0], 'now'>;

type OutgoingTemplate = Omit<Parameters<Store['enqueueTemplate']>[0], 'now'>;

type OutgoingCard = Omit<Parameters<Store['enqueueCard']>[0], 'now'>;

type OutgoingForwards = Omit<Parameters<Store['forwardMessages']>[0], 'now'>;

export interface Queueing {
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
  /** The same for a place or contact cards. Throws AppError invalid-input where the link that sends has no such messages. */
  sendCard(input: OutgoingCard): Promise<Message>;
  /** Passes messages on to other conversations; see forwardMessages of the store. */
  forward(input: OutgoingForwards): Promise<{ queued: number }>;
}

export function queueing({ store, transport }: { store: Store; transport: Links }): Queueing {
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

    async sendCard(input) {
      if (!transport.capabilities.kinds.includes(input.card.kind)) throw new AppError('invalid-input');
      return store.enqueueCard({ ...input, now: Date.now() });
    },

    forward: (input) => store.forwardMessages({ ...input, now: Date.now() }),
  };
}
