import type { Message } from '#shared/domain/messages/message.ts';
import type { ObservedMessage } from '../../../contract/store.ts';
import { insertQuoted, listAnswersTo } from '../../../rows/messages/quoted-messages.ts';
import type { Tx } from '../../../schema/tx.ts';

/** What a message answers; one that was recorded before the desk kept that learns it when it is seen again. */
export function keepQuoted(tx: Tx, messageId: number, { quoted }: ObservedMessage): void {
  if (!quoted) return;
  if (insertQuoted(tx, { ...quoted, messageId })) tx.changes.messageChanged(messageId);
}

/** What answers a message shows it: it has come, or was deleted. */
export function tellAnswers(tx: Tx, message: Message): void {
  for (const id of listAnswersTo(tx, message)) tx.changes.messageChanged(id);
}
