import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  clearEdits,
  forgetEdit,
  moveEdits,
  readEdit,
  restoreEdits,
  writeEdit,
} from '#renderer/drafts/edit-drafts.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge/fake-bridge.ts';
import { sampleMessage } from '../support/sample-data.ts';

const MONA = 1;
const HANY = 2;

/** Longer than anything waits before it is saved. */
const SAVED_MS = 1000;

let bridge: FakeBridge;

beforeEach(() => {
  vi.useFakeTimers();
  bridge = createFakeBridge();
  vi.stubGlobal('window', { rosheta: bridge });
  clearEdits();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The window crashes, or is loaded anew: whatever it held is gone. */
const loadAnew = clearEdits;

test('an edit is its writer’s own, and ends when it is asked for or not wanted', () => {
  const message = sampleMessage({ id: 7, conversationId: 3, content: 'بخمسين' });
  writeEdit(MONA, { message, text: 'بخمسة' });
  writeEdit(MONA, { message, text: 'بخمسة وخمسين' });
  expect(readEdit(MONA, 3)).toEqual({ message, text: 'بخمسة وخمسين' });
  expect(readEdit(HANY, 3)).toBeUndefined();
  expect(readEdit(MONA, 4)).toBeUndefined();
  forgetEdit(MONA, message);
  expect(readEdit(MONA, 3)).toBeUndefined();
});

test('edits go along when their conversation is merged into another, and replace none', () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  const there = sampleMessage({ id: 9, conversationId: 4 });
  writeEdit(MONA, { message, text: 'من هنا' });
  writeEdit(HANY, { message, text: 'من هاني' });
  writeEdit(HANY, { message: there, text: 'هناك' });
  moveEdits(3, 4);
  expect(readEdit(MONA, 4)).toEqual({ message: { ...message, conversationId: 4 }, text: 'من هنا' });
  expect(readEdit(HANY, 4)?.text).toBe('هناك');
  expect(readEdit(MONA, 3)).toBeUndefined();
  clearEdits();
  expect(readEdit(MONA, 4)).toBeUndefined();
});

test('what is typed is there again in a window that was loaded anew, and what was ended is not', async () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, text: 'بخمـ' });
  writeEdit(MONA, { message, text: 'بخمسة' });
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  loadAnew();
  expect(readEdit(MONA, 3)).toBeUndefined();
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)).toMatchObject({ message: { id: 7 }, text: 'بخمسة' });

  forgetEdit(MONA, message);
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  loadAnew();
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)).toBeUndefined();
});

test('what is typed before the stored one has come stays', async () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, text: 'قديم' });
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  loadAnew();
  const restoring = restoreEdits(MONA);
  writeEdit(MONA, { message, text: 'جديد' });
  await Promise.all([restoring, vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)?.text).toBe('جديد');
});

test('what was typed in the moment before the lock is saved when its writer is back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const message = sampleMessage({ id: 7, conversationId: 3 });
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  writeEdit(MONA, { message, text: 'بخمسة' });
  bridge.setFailing('messages.saveEditDraft', 'signed-out');
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  bridge.setFailing('messages.saveEditDraft', null);
  // A colleague who comes in between saves nothing of it.
  await Promise.all([restoreEdits(HANY), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(bridge.calls.filter(({ channel }) => channel === 'messages.saveEditDraft')).toHaveLength(1);
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  loadAnew();
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)?.text).toBe('بخمسة');
});
