import type { FakeDesk, PartHandlers } from './fake-desk.ts';
import { FakeFailure } from './fake-desk.ts';

/** A desk without saved replies; what a call would change is only said. */
export function templateHandlers(desk: FakeDesk): PartHandlers<'templates'> {
  return {
    'templates.list': () => [],
    'templates.save': () => {
      throw new FakeFailure('not-found');
    },
    'templates.versions': () => [],
    'templates.categories': () => [],
    'templates.saveCategory': () => ({ id: 1 }),
    'templates.removeCategory': () => undefined,
    'templates.setArchived': () => undefined,
    'templates.addStarters': () => ({ added: 0 }),
    'templates.countUses': () => {
      desk.emit('templates.changed', null);
      return undefined;
    },
    'templates.import': () => ({ kind: 'imported', added: 0, skipped: [] }),
    'templates.export': () => null,
  };
}
