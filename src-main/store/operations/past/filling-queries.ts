import { findFilling, findNextFillingChat } from '../../rows/past/filling.ts';
import type { Query } from '../operation.ts';

export const getFilling: Query<'getFilling'> = (tx) => findFilling(tx) ?? null;

export const nextFillingChat: Query<'nextFillingChat'> = (tx) => findNextFillingChat(tx) ?? null;
