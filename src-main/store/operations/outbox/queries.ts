import { listOutboxHeadsOf } from '../../rows/outbox.ts';
import type { Query } from '../operation.ts';

export const listOutboxHeads: Query<'listOutboxHeads'> = (tx) => listOutboxHeadsOf(tx);
