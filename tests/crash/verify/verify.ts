import { join } from 'node:path';
import { openDatabase } from '#main/store/database/open-database.ts';
import type { Lane } from '../lane.ts';
import { actionFaults, answerFaults } from './actions.ts';
import { damageIn } from './damage.ts';
import { fileFaults } from './files.ts';
import { incomingFaults, outgoingFaults, reactionFaults } from './messages.ts';
import type { Reader } from './reader.ts';

/** What must be zero, by name. */
export interface Findings {
  lost: string[];
  duplicated: string[];
  tooEarly: string[];
  outOfOrder: string[];
  reactionsWrong: string[];
  actionsWrong: string[];
  answersWrong: string[];
  damaged: string[];
  searchFaults: string[];
  filesWrong: string[];
  filesLeftOver: string[];
}

/** Compares what is there after the last life with what WhatsApp had, what the customers got and what staff wanted. */
export async function verify(lane: Lane): Promise<Findings> {
  const database = openDatabase(join(lane.folder, 'rosheta.db'), lane.key, 'read-write');
  const read: Reader = {
    column: <T>(sql: string) => database.prepare(sql).pluck().all() as T[],
    rows: <T>(sql: string) => database.prepare(sql).all() as T[],
    count: (sql) => Number(database.prepare(sql).pluck().get()),
  };
  try {
    const incoming = incomingFaults(lane, read);
    const outgoing = outgoingFaults(lane, read);
    return {
      ...outgoing,
      lost: [...incoming.lost, ...outgoing.lost],
      duplicated: [...incoming.duplicated, ...outgoing.duplicated],
      reactionsWrong: reactionFaults(lane, read),
      actionsWrong: actionFaults(lane, read),
      answersWrong: answerFaults(lane, read),
      ...damageIn(database, read),
      ...(await fileFaults(lane, read)),
    };
  } finally {
    database.close();
  }
}
