import type { PartHandlers } from './fake-desk.ts';
import { FakeFailure } from './fake-desk.ts';

/** Nobody chooses a file, and nothing has been imported. */
export function pastHandlers(): PartHandlers<'past'> {
  const refuse = (): never => {
    throw new FakeFailure('not-found');
  };
  return {
    'past.choose': () => null,
    'past.preview': () => ({ kind: 'refused', problem: 'not-a-chat' }),
    'past.begin': refuse,
    'past.forget': () => null,
    'past.stop': refuse,
    'past.undo': refuse,
    'past.loadOlder': () => 'beginning' as const,
    'past.filling': () => null,
    'past.fill': refuse,
    'past.pauseFilling': refuse,
    'past.resumeFilling': refuse,
    'past.list': () => [],
  };
}
