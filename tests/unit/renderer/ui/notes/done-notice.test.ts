import { notifications, notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showDone, standingUndos } from '#renderer/ui/notes/done-notice.tsx';
import { AT_DOOR, keepNoticesFromDoor } from '#renderer/ui/notes/notices-at-door.ts';

const said = (): (string | undefined)[] => notificationsStore.getState().notifications.map(({ id }) => id);

beforeEach(() => notifications.clean());
afterEach(() => notifications.clean());

test('the way back is taken once, however often it is pressed while its notice goes', () => {
  const onUndo = vi.fn();
  showDone({ about: 'merge', sentence: 'دُمجت المحادثتان', onUndo });
  const [way] = standingUndos();
  way?.undo();
  way?.undo();
  expect(onUndo).toHaveBeenCalledTimes(1);
  expect(said()).toEqual([]);
  expect(standingUndos()).toEqual([]);
});

test('of one kind the last can be taken back, and what says no way back has none', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  showDone({ about: 'archived', sentence: 'أُرشفت', onUndo: first });
  showDone({ about: 'archived', sentence: 'أُرشفت', onUndo: second });
  expect(standingUndos()).toHaveLength(1);
  standingUndos()[0]?.undo();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  showDone({ about: 'merge', sentence: 'دُمجتا', onUndo: first });
  showDone({ about: 'merge', sentence: 'فُصلتا' });
  expect(said()).toEqual(['merge']);
  expect(standingUndos()).toEqual([]);
});

test('while nobody is signed in no notice of anybody’s work stands or comes, and none is left for who comes next', () => {
  const onUndo = vi.fn();
  showDone({ about: 'resolved', sentence: 'انتهت التذكرة #1', onUndo });
  const end = keepNoticesFromDoor();
  expect(said()).toEqual([]);
  // The answer of what was asked for before the lock comes after it.
  showDone({ about: 'resolved', sentence: 'انتهت التذكرة #1', onUndo });
  for (let one = 0; one < 5; one++) notifications.show({ message: `حُفظ ${one}` });
  expect(said()).toEqual([]);
  expect(standingUndos()).toEqual([]);
  notifications.show({ ...AT_DOOR, id: 'internal', message: 'تعذّر' });
  expect(said()).toEqual(['internal']);
  end();
  showDone({ about: 'resolved', sentence: 'انتهت التذكرة #2', onUndo });
  expect(said()).toEqual(['internal', 'resolved']);
});
