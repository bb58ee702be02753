import type { Erasure } from '#shared/domain/privacy/erasure.ts';
import type { ErasureStep } from '../../contract/privacy-store.ts';
import {
  findUnfinishedErasure,
  forgetSubjects,
  listDoomedFiles,
  personOfErasure,
  setErasure,
} from '../../rows/privacy/erasures.ts';
import { IN_SET, idsFrom, runOf } from '../../rows/privacy/of-ids.ts';
import type { Person } from '../../rows/privacy/person.ts';
import { redactAudit } from '../../rows/privacy/redact-audit.ts';
import { removeMessages } from '../../rows/privacy/remove-messages.ts';
import { mergeIndex } from '../../rows/messages/search-upkeep.ts';
import type { Tx } from '../../schema/tx.ts';

/** So many messages in one transaction: a customer's message waits for it with its own. */
const MESSAGES = 50;
/** Pages of the index that are put together at a time. */
const PAGES = 64;

/** A piece of what is left; after a crash it goes on where the last commit was. */
export function continueErasure(tx: Tx, now: number): ErasureStep {
  const erasure = findUnfinishedErasure(tx);
  if (erasure === undefined) return { kind: 'nothing' };
  switch (erasure.state) {
    case 'rows':
      return removeRows(tx, erasure, now);
    case 'files': {
      const fileIds = listDoomedFiles(tx);
      if (fileIds.length > 0) return { kind: 'files', fileIds };
      // The first piece of the index says that all of it is meant.
      mergeIndex(tx, { pages: PAGES, begins: true });
      setErasure(tx, erasure, { state: 'index' }, now);
      return { kind: 'worked' };
    }
    case 'index':
      if (!mergeIndex(tx, { pages: PAGES, begins: false })) setErasure(tx, erasure, { state: 'scrub' }, now);
      return { kind: 'worked' };
    case 'scrub':
    case 'done':
      return { kind: 'scrub', erasureId: erasure.id };
  }
}

function removeRows(tx: Tx, erasure: Erasure, now: number): ErasureStep {
  const person = personOfErasure(tx, erasure.id);
  const ids = idsFrom(
    tx,
    `SELECT id FROM messages WHERE conversation_id ${IN_SET} ORDER BY sent_at DESC, id DESC LIMIT ${MESSAGES}`,
    person.conversationIds,
  );
  if (ids.length > 0) {
    const files = removeMessages(tx, ids, { erasureId: erasure.id });
    redactAudit(tx, 'message', ids);
    const done = { messages: erasure.messages + ids.length, files: erasure.files + files };
    setErasure(tx, erasure, done, now);
    return { kind: 'worked' };
  }
  removeBareRows(tx, person);
  forgetSubjects(tx, erasure.id);
  setErasure(tx, erasure, { state: 'files' }, now);
  return { kind: 'worked' };
}

/** What messages hung on. */
function removeBareRows(tx: Tx, { customerIds, contactIds, conversationIds }: Person): void {
  runOf(
    tx,
    `DELETE FROM past_imports WHERE conversation_id ${IN_SET}
      AND NOT EXISTS (SELECT 1 FROM imported_messages WHERE import_id = past_imports.id)`,
    conversationIds,
  );
  runOf(tx, `UPDATE contacts SET conversation_id = NULL WHERE id ${IN_SET}`, contactIds);
  runOf(tx, `DELETE FROM program_requests WHERE conversation_id ${IN_SET}`, conversationIds);
  runOf(tx, `DELETE FROM conversations WHERE id ${IN_SET}`, conversationIds);
  runOf(tx, `DELETE FROM contact_days WHERE contact_id ${IN_SET}`, contactIds);
  runOf(tx, `DELETE FROM contacts WHERE id ${IN_SET}`, contactIds);
  runOf(tx, `DELETE FROM customers WHERE id ${IN_SET}`, customerIds);
}
