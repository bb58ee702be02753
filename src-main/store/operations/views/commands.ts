import { AppError } from '#shared/domain/errors.ts';
import { MOST_VIEWS } from '#shared/domain/conversations/saved-view.ts';
import { setLastNarrowing } from '../../rows/views/last-narrowings.ts';
import {
  changeView,
  deleteView,
  foldedViewName,
  getView,
  insertView,
  listViewsOf,
  setViewPosition,
  type OwnedView,
} from '../../rows/views/saved-views.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const saveView: Operation<'saveView'> = (tx, { id, draft, by, mayShare, now }) => {
  if (draft.isShared && !mayShare) throw new AppError('not-allowed');
  const before = id === null ? null : ownView(tx, { id, by, mayShare });
  const agentId = draft.isShared ? null : by;
  const beside = listViewsOf(tx, agentId);
  const folded = foldedViewName(draft.name);
  if (beside.some((one) => one.id !== id && foldedViewName(one.name) === folded)) {
    throw new AppError('view-taken');
  }
  const isHere = before !== null && before.agentId === agentId;
  if (!isHere && beside.length >= MOST_VIEWS) throw new AppError('views-full');
  const position = isHere ? before.position : (beside.at(-1)?.position ?? 0) + 1;
  const savedId = id ?? insertView(tx, draft, { agentId, position }, now);
  if (id !== null) changeView(tx, id, draft, { agentId, position }, now);
  tx.changes.touched('views');
  const { name, isShared, narrowing } = getView(tx, savedId);
  return { id: savedId, name, isShared, narrowing };
};

export const moveView: Operation<'moveView'> = (tx, { id, step, by, mayShare }) => {
  const view = ownView(tx, { id, by, mayShare });
  const beside = listViewsOf(tx, view.agentId);
  const other = beside[beside.findIndex((one) => one.id === id) + step];
  if (other === undefined) return;
  setViewPosition(tx, id, other.position);
  setViewPosition(tx, other.id, view.position);
  tx.changes.touched('views');
};

export const removeView: Operation<'removeView'> = (tx, { id, by, mayShare }) => {
  ownView(tx, { id, by, mayShare });
  deleteView(tx, id);
  tx.changes.touched('views');
};

// Nobody else is told: it is what their own screen shows.
export const rememberNarrowing: Operation<'rememberNarrowing'> = (tx, { narrowing, by }) =>
  setLastNarrowing(tx, by, narrowing);

/** A colleague's is as good as not there; everybody's is changed by who may. */
function ownView(tx: ReadTx, { id, by, mayShare }: { id: number; by: number; mayShare: boolean }): OwnedView {
  const view = getView(tx, id);
  if (view.agentId === null && !mayShare) throw new AppError('not-allowed');
  if (view.agentId !== null && view.agentId !== by)
    throw new AppError('not-found', { message: `view ${id}` });
  return view;
}
