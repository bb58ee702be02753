import { listHeadsOfChatActions } from '../../rows/conversations/chat-actions.ts';
import type { Query } from '../operation.ts';

export const listChatActionHeads: Query<'listChatActionHeads'> = (tx) => listHeadsOfChatActions(tx);
