import { EDIT_DRAFT_KEPT_MS, listEditDraftsOf } from '../../rows/messages/edit-drafts.ts';
import { findMessage } from '../../rows/messages/messages.ts';
import type { Query } from '../operation.ts';

export const listEditDrafts: Query<'listEditDrafts'> = (tx, { by: agentId, now }) =>
  listEditDraftsOf(tx, { agentId, since: now - EDIT_DRAFT_KEPT_MS }).flatMap(({ messageId, ...draft }) => {
    const message = findMessage(tx, messageId);
    // Of one that was deleted the words are still their writer's.
    return message === undefined ? [] : [{ message, ...draft }];
  });
