import { fillTemplate, whyNotSendable } from '#shared/desk/approved-templates/fill-template.ts';
import { AppError } from '#shared/domain/errors.ts';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { ApprovedFileKind, ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import type { OperationInput } from '../../contract/operation-name.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { insertAttachment } from '../../rows/media/attachments.ts';
import { findMediaFileById } from '../../rows/media/media-files.ts';
import { insertMessageTemplate } from '../../rows/messages/message-templates.ts';
import { findMessageByClientKey, getMessage } from '../../rows/messages/messages.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { findApprovedTemplate } from '../../rows/templates/approved-templates.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** WhatsApp's own name of such a message. */
const WA_TYPE = 'template';

type Input = OperationInput<'enqueueTemplate'>;

/** Queues a template of Meta's: in the thread it stands as the customer reads it, and what is sent is kept with it. */
export function queueTemplate(tx: Tx, input: Input): Message {
  const known = findMessageByClientKey(tx, input.clientKey);
  if (known !== undefined) return known;
  const template = findApprovedTemplate(tx, input);
  if (template === undefined || whyNotSendable(template) !== undefined)
    throw new AppError('template-unavailable', { message: `${input.name} (${input.language})` });
  checkWanted(tx, input, template);
  const filled = fillTemplate(template, input.values);
  if (filled.kind === 'wrong') {
    const fields = Object.entries(filled.problems).map(([blank, problem]) => `${blank}: ${problem}`);
    throw new AppError('invalid-input', {
      fields: filled.isTooLong ? [...fields, 'body: too-long'] : fields,
    });
  }
  const attach = attachmentOf(tx, template, input);
  const id = queueMessage(
    tx,
    {
      conversationId: input.conversationId,
      clientKey: input.clientKey,
      type: kindOf(WA_TYPE).type,
      waType: WA_TYPE,
      content: filled.text,
      details: filled.details,
      sentBy: input.sentBy,
      now: input.now,
    },
    (messageId) => {
      insertMessageTemplate(tx, { messageId, template: filled.message });
      attach?.(messageId);
    },
  );
  return getMessage(tx, id);
}

/** Nothing that is to sell goes to who wants none; anything else only when a person has been asked. */
function checkWanted(
  tx: ReadTx,
  { conversationId, isAllTheSame }: Input,
  { category }: ApprovedTemplate,
): void {
  const { customerId } = getConversation(tx, conversationId);
  if (getConsent(tx, customerId).state !== 'opted-out') return;
  if (category === 'marketing') throw new AppError('opted-out');
  if (!isAllTheSame) throw new AppError('opted-out-asks');
}

/** @returns undefined where the template has no file; what hangs it on the message where it has. */
function attachmentOf(
  tx: Tx,
  { header }: ApprovedTemplate,
  { file, now }: Input,
): ((messageId: number) => void) | undefined {
  if (header?.kind !== 'file') return undefined;
  const stored = file === null ? undefined : findMediaFileById(tx, file.fileId);
  if (file === null || stored === undefined) throw new AppError('media-missing');
  const kind: ApprovedFileKind = header.of;
  return (messageId) =>
    insertAttachment(tx, {
      ...UNKNOWN_APPEARANCE,
      messageId,
      kind,
      state: 'stored',
      fileId: file.fileId,
      fileName: file.fileName,
      mimeType: stored.mimeType,
      sizeBytes: stored.sizeBytes,
      failure: null,
      notBefore: now,
      now,
    });
}
