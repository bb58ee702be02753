import { AppError } from '#shared/domain/errors.ts';
import { forgetAppText, learnAppText } from '../../rows/automation/app-texts.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { listPhoneTextIdsOfWork } from '../../rows/messages/phone-texts.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { readBefore } from '../../pipelines/phone/read-before.ts';
import { writeVerdict } from '../../pipelines/phone/app-text-verdict.ts';
import type { Tx } from '../../schema/tx.ts';

/**
 * A person's word on a text of the phone. That the app writes it is known from then on, and whoever got the same
 * meanwhile waits as well. That somebody wrote this one is the word on this one: the text is no longer known, and
 * judged by its speed again, because a greeting that was taken for an answer once must not hide everybody who writes
 * later.
 */
export function decideWriter(
  tx: Tx,
  { messageId, isByApp, now }: { messageId: number; isByApp: boolean; now: number },
): void {
  const message = getMessage(tx, messageId);
  const { sentBy, type, content } = message;
  if (sentBy !== 'phone' || type !== 'text') {
    throw new AppError('invalid-input', { message: `message ${messageId} is no text of the phone` });
  }
  tx.changes.touched('automation');
  if (isByApp) {
    const contactId = getContactOfMessage(tx, messageId).id;
    learnAppText(tx, { text: content, contactId, now });
    writeVerdict(tx, message, true, now);
    for (const id of listPhoneTextIdsOfWork(tx, content)) writeVerdict(tx, getMessage(tx, id), true, now);
    return;
  }
  forgetAppText(tx, content);
  writeVerdict(tx, message, false, now);
  readBefore(tx, { message: getMessage(tx, messageId), now });
}
