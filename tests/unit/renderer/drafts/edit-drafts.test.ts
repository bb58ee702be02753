import { beforeEach, expect, test } from 'vitest';
import { clearEdits, forgetEdit, moveEdits, readEdit, writeEdit } from '#renderer/drafts/edit-drafts.ts';
import { sampleMessage } from '../support/sample-data.ts';

const MONA = 1;
const HANY = 2;

beforeEach(clearEdits);

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
