import type { Message } from '#shared/domain/messages/message.ts';
import { getConversation, setLastMessage } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { findContactByPhone } from '../../rows/people/contacts.ts';
import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import { isSaid } from '../../rows/messages/thread/listed-message.ts';
import {
  findImportOf,
  giveToImport,
  hasNote,
  listOfImport,
  removeImported,
} from '../../rows/past/imported-messages.ts';
import {
  getPastImportRow,
  insertPastImport,
  listPastImportsIn,
  listStoppedImports,
  setPastImportCounts,
  setPastImportState,
} from '../../rows/past/past-imports.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { PastMessage } from '../../contract/past-store.ts';
import { settleConversation } from '../conversations/join-conversations.ts';
import type { Operation } from '../operation.ts';
import { findMediaFileByHash } from '../../rows/media/media-files.ts';
import { judge } from './judge-past.ts';
import { completeLine, recordLine } from './record-line.ts';
import { readPastImport } from './shown-import.ts';

export const startPastImport: Operation<'startPastImport'> = (tx, input) => {
  const { id: conversationId } = getConversation(tx, input.conversationId);
  // The conversation may have become part of another one since.
  const stopped = listStoppedImports(tx, input).find(
    (each) => getConversation(tx, each.conversationId).id === conversationId,
  )?.id;
  const id = stopped ?? insertPastImport(tx, { ...input, conversationId });
  if (stopped !== undefined) setPastImportState(tx, { id, state: 'running', now: input.now });
  tx.changes.touched('past');
  return readPastImport(tx, id);
};

export const recordPast: Operation<'recordPast'> = (tx, input) => {
  const { importId, messages, phone = null, taken, looked, now } = input;
  const { state, added, conversationId } = readPastImport(tx, importId);
  if (state !== 'running') return { taken, keptFiles: {} };
  const outcome = judge(tx, { conversationId, messages, taken });
  // Separated again, the history goes with the number that it was written with.
  const named = findContactByPhone(tx, phone);
  const isOfThis = named?.conversationId === conversationId;
  const contactId = isOfThis ? named.id : getReplyContactId(tx, conversationId);
  const recorded: Message[] = [];
  let kept = 0;
  for (const { message, verdict, known } of outcome.judged) {
    if (verdict === 'new')
      recorded.push(recordLine(tx, message, { importId, conversationId, contactId, now }));
    else if (known !== undefined) {
      if (verdict === 'wants-file') completeLine(tx, known, message, now);
      if (keepFromUndoing(tx, known, { importId, now })) kept += 1;
    }
  }
  setPastImportCounts(tx, { id: importId, looked, added: added + recorded.length + kept, now });
  placeLast(tx, conversationId, recorded, now);
  tx.changes.touched('past');
  return { taken: outcome.taken, keptFiles: keptFilesOf(tx, messages) };
};

export const endPastImport: Operation<'endPastImport'> = (tx, { importId, state, now }) => {
  if (getPastImportRow(tx, importId).state === 'running') {
    setPastImportState(tx, { id: importId, state, now });
    tx.changes.touched('past');
  }
  return readPastImport(tx, importId);
};

export const settlePastImports: Operation<'settlePastImports'> = (tx, { now }) => {
  const running = listPastImportsIn(tx, 'running');
  for (const id of running) setPastImportState(tx, { id, state: 'stopped', now });
  if (running.length > 0) tx.changes.touched('past');
  return listPastImportsIn(tx, 'undoing');
};

export const undoPastImport: Operation<'undoPastImport'> = (tx, { importId, after, limit, now }) => {
  const { state, added, looked } = readPastImport(tx, importId);
  if (state === 'undone') return { next: null };
  const found = listOfImport(tx, { importId, after, limit });
  let removed = 0;
  // Those of a customer who was separated since have gone to another conversation.
  const touched = new Set<number>();
  for (const { id, ticketId, starredAt, ...where } of found) {
    if (ticketId !== null || starredAt !== null || hasNote(tx, id)) continue;
    // Whatever else staff have made of it refers to it, and keeps it.
    if (tx.attempt(() => removeImported(tx, id)) !== undefined) continue;
    removed += 1;
    touched.add(where.conversationId);
  }
  const next = found.length < limit ? null : (found.at(-1)?.id ?? null);
  setPastImportCounts(tx, { id: importId, looked, added: Math.max(0, added - removed), now });
  setPastImportState(tx, { id: importId, state: next === null ? 'undone' : 'undoing', now });
  for (const conversationId of touched) {
    const { sortAt } = getConversationBasis(tx, conversationId);
    settleConversation(tx, { id: conversationId, sortAt, now });
    tx.changes.conversationChanged(conversationId);
  }
  tx.changes.touched('past');
  return { next };
};

/** What an import that is being taken back had brought, and this one brings too, stays. @returns whether it was such a one. */
function keepFromUndoing(
  tx: Tx,
  { id: messageId }: Message,
  where: { importId: number; now: number },
): boolean {
  const { importId, now } = where;
  const other = findImportOf(tx, messageId);
  if (other?.state !== 'undoing') return false;
  giveToImport(tx, { messageId, importId });
  const { looked, added } = getPastImportRow(tx, other.id);
  setPastImportCounts(tx, { id: other.id, looked, added: Math.max(0, added - 1), now });
  return true;
}

/** What was said last stands in the list, however old it is; what the desk has of later stays. */
function placeLast(tx: Tx, conversationId: number, recorded: readonly Message[], now: number): void {
  const { lastMessage } = getConversation(tx, conversationId);
  const newest = recorded.filter(isSaid).toSorted((one, other) => other.sentAt - one.sentAt)[0];
  if (newest === undefined || (lastMessage !== null && lastMessage.at > newest.sentAt)) return;
  setLastMessage(tx, newest, now);
  tx.changes.conversationChanged(conversationId);
}

/** By the id of the file that was given: which one with its bytes is kept. One that nobody took is not in it. */
function keptFilesOf(tx: ReadTx, messages: readonly PastMessage[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { file } of messages) {
    if (!file?.media) continue;
    const known = findMediaFileByHash(tx, file.media.sha256);
    if (known !== undefined) kept[file.media.id] = known.id;
  }
  return kept;
}
