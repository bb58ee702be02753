import { narrowingSchema, type Narrowing } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView } from '#shared/domain/conversations/saved-view.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

export function viewHandlers(desk: FakeDesk): PartHandlers<'views'> {
  let views: SavedView[] = [];
  let last: Narrowing | null = null;
  const change = (next: SavedView[]): void => {
    views = next;
    desk.emit('desk.changed', { topics: ['views'] });
  };
  return {
    'views.list': () => ({ views, last }),
    'views.save': ({ id, draft }) => {
      const narrowing = narrowingSchema.parse(draft.narrowing);
      const view: SavedView = { ...draft, id: id ?? desk.newId(), narrowing };
      change(id === null ? [...views, view] : views.map((known) => (known.id === id ? view : known)));
      return view;
    },
    'views.move': () => undefined,
    'views.remove': ({ id }) => {
      change(views.filter((known) => known.id !== id));
      return undefined;
    },
    'views.remember': ({ narrowing }) => {
      last = narrowingSchema.parse(narrowing);
      return undefined;
    },
  };
}
