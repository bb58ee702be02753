import { sql } from 'kysely';
import { z } from 'zod';
import { messageActionSchema, type MessageAction } from '#shared/domain/messages/message-action.ts';
import { readJson } from '../json-column.ts';

/** For a message's row: what waits or was given up of it, and who edited and deleted it. A star is seen at once. */
export const actionsOfMessage = sql<string>`(
  SELECT json_group_array(json_object(
    'id', asked.id, 'kind', asked.kind, 'value', asked.value, 'state', asked.state, 'failure', asked.failure,
    'by', asked.asked_by, 'at', asked.asked_at
  ))
  FROM message_actions AS asked
  WHERE asked.message_id = messages.id AND asked.kind <> 'star'
    AND (asked.state IN ('waiting', 'failed') OR (asked.state = 'done' AND asked.kind IN ('edit', 'delete')))
)`;

const actionsSchema = z.array(messageActionSchema);

/** Oldest first. */
export const readActions = (actions: string | null): MessageAction[] =>
  readJson(actions, actionsSchema, []).sort((one, other) => one.id - other.id);
