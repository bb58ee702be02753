import type { Unfinished } from '#shared/domain/unfinished.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

export function unfinishedHandlers(desk: FakeDesk): PartHandlers<'unfinished'> {
  const items: Unfinished[] = [];
  return {
    'unfinished.list': () => ({ items, total: items.length }),
    'unfinished.retry': () => undefined,
    'unfinished.settle': () => {
      items.length = 0;
      desk.emit('desk.changed', { topics: ['unfinished'] });
      return undefined;
    },
  };
}
