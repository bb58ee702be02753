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
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة' });
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة وخمسين' });
  expect(readEdit(MONA, 3)).toEqual({ message, before: 'بمائة', text: 'بخمسة وخمسين' });
  expect(readEdit(HANY, 3)).toBeUndefined();
  expect(readEdit(MONA, 4)).toBeUndefined();
  forgetEdit(MONA, message);
  expect(readEdit(MONA, 3)).toBeUndefined();
});

test('edits go along when their conversation is merged into another, and replace none', () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  const there = sampleMessage({ id: 9, conversationId: 4 });
  writeEdit(MONA, { message, before: 'بمائة', text: 'من هنا' });
  writeEdit(HANY, { message, before: 'بمائة', text: 'من هاني' });
  writeEdit(HANY, { message: there, before: 'بمائة', text: 'هناك' });
  moveEdits(3, 4);
  expect(readEdit(MONA, 4)).toEqual({
    message: { ...message, conversationId: 4 },
    before: 'بمائة',
    text: 'من هنا',
  });
  expect(readEdit(HANY, 4)?.text).toBe('هناك');
  expect(readEdit(MONA, 3)).toBeUndefined();
  clearEdits();
  expect(readEdit(MONA, 4)).toBeUndefined();
});

test('what is typed is there again in a window that was loaded anew, and what was ended is not', async () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمـ' });
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة' });
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
  writeEdit(MONA, { message, before: 'بمائة', text: 'قديم' });
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  loadAnew();
  const restoring = restoreEdits(MONA);
  writeEdit(MONA, { message, before: 'بمائة', text: 'جديد' });
  await Promise.all([restoring, vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)?.text).toBe('جديد');
});

test('what was typed in the moment before the lock is saved when its writer is back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const message = sampleMessage({ id: 7, conversationId: 3 });
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة' });
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

test('what was typed goes to no colleague who signs in within that moment', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, before: 'بمائة', text: 'من منى' });
  writeEdit(HANY, { message, before: 'بمائة', text: 'من هاني' });
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  // Each says whose it is, and main takes it from them alone.
  const saved = bridge.calls.filter(({ channel }) => channel === 'messages.saveEditDraft');
  expect(saved.map(({ input }) => input)).toEqual([
    { messageId: 7, agentId: MONA, draft: { text: 'من منى', before: 'بمائة' } },
    { messageId: 7, agentId: HANY, draft: { text: 'من هاني', before: 'بمائة' } },
  ]);
});

test('what is typed while its conversation becomes another is saved all the same', async () => {
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة' });
  moveEdits(3, 4);
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  expect(bridge.calls.at(-1)).toEqual({
    channel: 'messages.saveEditDraft',
    input: { messageId: 7, agentId: MONA, draft: { text: 'بخمسة', before: 'بمائة' } },
  });
});

test('an edit that could not be ended does not come back, because its end is told again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const message = sampleMessage({ id: 7, conversationId: 3 });
  writeEdit(MONA, { message, before: 'بمائة', text: 'بخمسة' });
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  bridge.setFailing('messages.saveEditDraft', 'disk-full');
  forgetEdit(MONA, message);
  await vi.advanceTimersByTimeAsync(SAVED_MS);
  bridge.setFailing('messages.saveEditDraft', null);
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  loadAnew();
  await Promise.all([restoreEdits(MONA), vi.advanceTimersByTimeAsync(SAVED_MS)]);
  expect(readEdit(MONA, 3)).toBeUndefined();
});
