import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { sentByProgram } from '#shared/domain/programs/program-key.ts';
import type { OperationInput } from '../../contract/operation-name.ts';
import type {
  ProgramContent,
  ProgramRecipient,
  ProgramRefusal,
  ProgramSending,
} from '../../contract/program-store.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { isMuted } from '../../rows/automation/muted-conversations.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { isConversationHeld } from '../../rows/people/numbers/new-owners.ts';
import { getGoodKey } from '../../rows/programs/program-keys.ts';
import { addRequest, findRequest } from '../../rows/programs/program-requests.ts';
import { hasTooManyTexts } from '../../rows/programs/program-texts.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { startWithPhone } from '../customers/commands.ts';
import { queueMedia } from '../outbox/queue-media.ts';

/** Queues what a program asks for, once, unless something asks for a person to look first. */
export function sendForProgram(tx: Tx, input: OperationInput<'sendFromProgram'>): ProgramSending {
  const { keyId, now } = input;
  const before = findRequest(tx, input);
  if (before !== undefined) return before;
  const { name: program } = getGoodKey(tx, keyId);
  const sentBy = sentByProgram(keyId);
  let because: ProgramRefusal | undefined;
  let queued: Extract<ProgramSending, { kind: 'queued' }> | undefined;
  // What is refused leaves no trace, neither a conversation that was begun for it.
  const failed = tx.attempt(() => {
    const conversationId = conversationFor(tx, input.to, { by: sentBy, now });
    because = refusalOf(tx, conversationId, now);
    if (because !== undefined) throw new Refused();
    const request = addRequest(tx, input);
    const place = { conversationId, clientKey: `program:${request.id}`, sentBy, now };
    const messageId = queueContent(tx, input.content, place);
    request.becomes({ messageId, conversationId });
    const detail = { program, what: input.content.kind };
    writeAudit(tx, { agentId: null, action: 'program.sent', subject: `message:${messageId}`, detail, now });
    queued = { kind: 'queued', messageId, conversationId, queuedAt: now };
  });
  if (queued !== undefined) return queued;
  if (because !== undefined) return { kind: 'refused', because };
  throw failed?.cause;
}

class Refused extends Error {}

function conversationFor(tx: Tx, to: ProgramRecipient, made: { by: string; now: number }): number {
  if ('conversationId' in to) return getConversation(tx, to.conversationId).id;
  return startWithPhone(tx, { phone: to.phone, ...made }).id;
}

/** What holds a program's message: no person has looked at whom it goes to. */
function refusalOf(tx: ReadTx, conversationId: number, now: number): ProgramRefusal | undefined {
  const { customerId, chat, replyWindow } = getConversation(tx, conversationId);
  if (getConsent(tx, customerId).state === 'opted-out') return 'opted-out';
  if (isConversationHeld(tx, conversationId)) return 'new-owner';
  if (isMuted(tx, conversationId) || chat.isBlocked) return 'muted';
  if (!isWindowOpen(replyWindow, now)) return 'window-closed';
  return hasTooManyTexts(tx, { conversationId, now }) ? 'too-many' : undefined;
}

interface Place {
  conversationId: number;
  clientKey: string;
  sentBy: string;
  now: number;
}

function queueContent(tx: Tx, content: ProgramContent, place: Place): number {
  const automation = 'program';
  if (content.kind === 'text')
    return queueMessage(tx, {
      ...place,
      automation,
      type: 'text',
      waType: 'chat',
      content: content.text,
      quotedId: content.quotedId,
    });
  const { fileId, as: kind, fileName, caption } = content;
  const appearance = { width: null, height: null, durationMs: null, waveform: null };
  return queueMedia(tx, { ...place, ...appearance, fileId, kind, fileName, caption, automation }).id;
}
