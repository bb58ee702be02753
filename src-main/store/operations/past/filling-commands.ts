import { AppError } from '#shared/domain/errors.ts';
import type { Filling } from '#shared/domain/past/filling.ts';
import {
  addToFilling,
  findFilling,
  insertFillingChat,
  reopenFillingChats,
  setFilling,
  setFillingChat,
  setFillingStateTo,
} from '../../rows/past/filling.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { recordObserved } from '../messages/recording/record-message.ts';
import type { Operation } from '../operation.ts';

export const startFilling: Operation<'startFilling'> = (tx, { reach, since, now }) => {
  setFilling(tx, { reach, since, state: reach === 'day' ? 'done' : 'running', now });
  if (reach !== 'day') reopenFillingChats(tx, now);
  tx.changes.touched('past');
  return filled(tx);
};

export const setFillingState: Operation<'setFillingState'> = (tx, { state, now }) => {
  if (filled(tx).state !== 'done') {
    setFillingStateTo(tx, { state, now });
    tx.changes.touched('past');
  }
  return filled(tx);
};

export const addFillingChats: Operation<'addFillingChats'> = (tx, { chats, now }) => {
  const added = chats.filter((chat) => insertFillingChat(tx, { ...chat, now })).length;
  if (added > 0) tx.changes.touched('past');
  return { added };
};

export const recordFilling: Operation<'recordFilling'> = (tx, { messages, now }) => {
  const results = messages.map((message) => recordObserved(tx, message));
  const added = results.filter(({ kind }) => kind === 'recorded').length;
  addToFilling(tx, { count: added, now });
  return { added };
};

export const moveFillingChat: Operation<'moveFillingChat'> = (tx, input) => {
  setFillingChat(tx, input);
  tx.changes.touched('past');
};

function filled(tx: ReadTx): Filling {
  const filling = findFilling(tx);
  if (filling === undefined) throw new AppError('not-found', { message: 'nothing is filled in' });
  return filling;
}
