import { readLabels } from '../../rows/labels/labels.ts';
import type { Query } from '../operation.ts';

export const listLabels: Query<'listLabels'> = (tx) => readLabels(tx);
