import {
  findNextUnrecorded,
  listDueUnrecorded as listDue,
} from '../../rows/unfinished/unrecorded-messages.ts';
import { listUnfinishedWork } from '../../rows/unfinished/unfinished-list.ts';
import type { Query } from '../operation.ts';

export const listUnfinished: Query<'listUnfinished'> = (tx, input) => listUnfinishedWork(tx, input);

export const listDueUnrecorded: Query<'listDueUnrecorded'> = (tx, input) => ({
  items: listDue(tx, input),
  nextAt: findNextUnrecorded(tx),
});
