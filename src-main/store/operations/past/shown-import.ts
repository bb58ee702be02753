import type { PastImport } from '#shared/domain/past/exported-chat.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getPastImportRow, listPastImportRows, type PastImportRow } from '../../rows/past/past-imports.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** With whose it is by now; the conversation may be part of another one. */
function shown(tx: ReadTx, row: PastImportRow): PastImport {
  const { id, customerName, customerPhone } = getConversation(tx, row.conversationId);
  return { ...row, conversationId: id, name: customerName, phone: customerPhone };
}

export const readPastImport = (tx: ReadTx, id: number): PastImport => shown(tx, getPastImportRow(tx, id));

export const readPastImports = (tx: ReadTx): PastImport[] =>
  listPastImportRows(tx).map((row) => shown(tx, row));
