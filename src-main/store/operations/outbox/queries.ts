import { getOutboxEntry as getById, listOutboxHeadsOf } from '../../rows/outbox.ts';
import type { Query } from '../operation.ts';

export const getOutboxEntry: Query<'getOutboxEntry'> = (tx, { id }) => getById(tx, id);

export const listOutboxHeads: Query<'listOutboxHeads'> = (tx) => listOutboxHeadsOf(tx);
