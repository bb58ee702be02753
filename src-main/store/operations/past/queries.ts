import { judge } from './judge-past.ts';
import { readPastImport, readPastImports } from './shown-import.ts';
import type { Query } from '../operation.ts';

export const judgePast: Query<'judgePast'> = (tx, { importId, messages, taken }) => {
  const { conversationId } = readPastImport(tx, importId);
  return judge(tx, { conversationId, messages, taken }).judged.map(({ verdict }) => verdict);
};

export const listPastImports: Query<'listPastImports'> = (tx) => readPastImports(tx);

export const getPastImport: Query<'getPastImport'> = (tx, { importId }) => readPastImport(tx, importId);
