import { lastNarrowingOf } from '../../rows/views/last-narrowings.ts';
import { listViewsOf } from '../../rows/views/saved-views.ts';
import type { Query } from '../operation.ts';

export const listViews: Query<'listViews'> = (tx, { by }) => ({
  views: [...listViewsOf(tx, by), ...listViewsOf(tx, null)].map(({ id, name, isShared, narrowing }) => ({
    id,
    name,
    isShared,
    narrowing,
  })),
  last: lastNarrowingOf(tx, by),
});
