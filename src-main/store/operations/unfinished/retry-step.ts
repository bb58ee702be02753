import { z } from 'zod';
import { attachmentSchema } from '#shared/domain/messages/attachment.ts';
import { messageDetailsSchema } from '#shared/domain/messages/message-details.ts';
import { reactionSchema, type Message } from '#shared/domain/messages/message.ts';
import type { StepName } from '#shared/domain/unfinished.ts';
import { answerTicket, recheckAnswer } from '../../pipelines/tickets/answer-ticket.ts';
import { readBefore } from '../../pipelines/phone/read-before.ts';
import { findLastWrittenBy } from '../../rows/messages/messages-of-contact.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { attachFile, learnName, placeReplies } from '../messages/recording/along-with-message.ts';
import { applyChange, applyEarlyChanges } from '../messages/change-message.ts';
import { resolveContact } from '../people/resolve-contact.ts';

// Done later, a step must not do what only made sense then: an older name, address or edit replaces nothing newer.

type Retry = (tx: Tx, message: Message, input: unknown, now: number) => void;

const fields = attachmentSchema.shape;
/** What is unusual about a file must not keep it away: without it, it is a file of which less is known. */
const fileSchema = z.object({
  attachment: z.object({
    kind: fields.kind,
    fileName: fields.fileName.catch(null),
    mimeType: fields.mimeType.catch(null),
    sizeBytes: fields.sizeBytes.catch(null),
    width: fields.width.catch(null),
    height: fields.height.catch(null),
    durationMs: fields.durationMs.catch(null),
    waveform: fields.waveform.catch(null),
  }),
});

const changesSchema = z.object({
  changes: z
    .object({
      content: z.string(),
      details: messageDetailsSchema.optional().catch(undefined),
      editedAt: z.number().nullable(),
      revokedAt: z.number().nullable(),
      reactions: z.array(reactionSchema).nullable(),
    })
    .nullable(),
});

const addressSchema = z.object({ chatAddress: z.string() });
const nameSchema = z.object({
  pushName: z.string().nullable(),
  phoneBookName: z.string().nullish(),
  username: z.string().nullish(),
  parentBsuid: z.string().nullish(),
});
const identitySchema = z.object({
  identity: z.object({
    phone: z.string().nullable(),
    lid: z.string().nullable(),
    bsuid: z.string().nullish(),
  }),
});

/** The steps that stand alone; those of the incoming pipeline need each other. */
export const RETRIES: Partial<Record<StepName, Retry>> = {
  file: (tx, message, input, now) => {
    if (message.attachment !== null) return;
    attachFile(tx, message.id, fileSchema.parse(input).attachment, now);
  },
  'reply-address': (tx, message, input) => {
    const { chatAddress } = addressSchema.parse(input);
    const { conversationId } = message;
    const { id: contactId } = getContactOfMessage(tx, message.id);
    const isNewest = isNewestOfContact(tx, contactId, message);
    placeReplies(tx, { contactId, conversationId, chatAddress: isNewest ? chatAddress : undefined });
  },
  name: (tx, message, input, now) => {
    const contact = getContactOfMessage(tx, message.id);
    if (!isNewestOfContact(tx, contact.id, message)) return;
    learnName(tx, contact, nameSchema.parse(input), now);
  },
  identity: (tx, { sentAt }, input, now) => {
    resolveContact(tx, identitySchema.parse(input).identity, { at: sentAt, isAgain: true, now });
  },
  changes: (tx, message, input, now) => {
    const { changes } = changesSchema.parse(input);
    if (changes !== null) {
      const { content, details, editedAt, revokedAt, reactions } = changes;
      if (editedAt !== null) {
        applyChange(tx, message, { kind: 'edited', text: content, details, at: editedAt }, now);
      }
      if (revokedAt !== null) applyChange(tx, message, { kind: 'revoked', at: revokedAt }, now);
      for (const reaction of reactions ?? []) applyChange(tx, message, { kind: 'reacted', ...reaction }, now);
    }
    applyEarlyChanges(tx, getMessage(tx, message.id), now);
  },
  'read-before': (tx, message, _input, now) => readBefore(tx, { message, now }),
  answer: (tx, message, _input, now) => {
    const ticket = findUnresolvedTicket(tx, message.conversationId);
    if (ticket === undefined) return;
    const { createdAt } = message;
    const begunAt = ticket.reopenedAt ?? ticket.openedAt;
    // What was begun after it is not what it answers, unless a clock ahead only says so.
    if (begunAt > createdAt && (begunAt <= now || createdAt > now)) return;
    answerTicket(tx, { message, now });
    // The customer may have written since.
    recheckAnswer(tx, getMessage(tx, message.id), now);
  },
  'answer-status': (tx, message, _input, now) => {
    recheckAnswer(tx, message, now);
  },
};

/** The contact has written nothing since. */
function isNewestOfContact(tx: ReadTx, contactId: number, { id, conversationId }: Message): boolean {
  return findLastWrittenBy(tx, { conversationId, contactId }) === id;
}
