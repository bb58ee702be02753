import { createElement } from 'react';
import { expect, test } from 'vitest';
import { WindowNote } from '#renderer/ui/writing/window-note.tsx';
import type { ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import { markupOf } from '../../support/markup-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const window = (over: Partial<ReplyWindow>): ReplyWindow => ({
  link: 'cloud',
  heardAt: null,
  standsAt: Date.now(),
  lengthMs: DAY,
  aheadMs: 0,
  freeUntil: null,
  ...over,
});

/** Which of its notes are there, with the minutes that they say. */
function notes(over: Partial<ReplyWindow>, language: 'ar' | 'en' = 'ar'): { ids: string[]; text: string } {
  const markup = markupOf(createElement(WindowNote, { window: window(over), action: 'templates' }), {
    language,
  });
  return {
    ids: [...markup.matchAll(/data-testid="([^"]+)"/g)].map(([, id = '']) => id),
    text: markup.replaceAll(/<[^>]+>/g, ' '),
  };
}

test('how long answers go, and how long they cost nothing, are two notes', () => {
  const { ids, text } = notes({ freeUntil: Date.now() + 50 * HOUR }, 'en');
  expect(ids).toEqual(['window-left', 'window-free']);
  expect(text).toContain('24 hours');
  expect(text).toContain('50 hours');
});

test('who is free of charge and past the day gets templates alone, and both are said', () => {
  const { ids, text } = notes({ standsAt: Date.now() - DAY, freeUntil: Date.now() + 20 * HOUR }, 'en');
  expect(ids).toEqual(['window-closed', 'window-free']);
  expect(text).toContain('templates');
});

test('the window closes at its moment, and the last two hours name what comes then', () => {
  expect(notes({ standsAt: Date.now() - DAY + 90_000 }).ids).toEqual(['window-left']);
  expect(notes({ standsAt: Date.now() - DAY + 90_000 }).text).toContain('وبعدها بقالب معتمد فقط');
  expect(notes({ standsAt: Date.now() - DAY }).ids).toEqual(['window-closed']);
});

test('who never wrote to this number is not said to have written a day ago', () => {
  const { text } = notes({ standsAt: null }, 'ar');
  expect(text).toContain('لم يكتب العميل بعد على هذا الرقم');
  expect(text).not.toContain('مرّت');
});

test('a clock that was set back promises no more than the day and the three days', () => {
  const { text } = notes({ standsAt: Date.now() + 40 * DAY, freeUntil: Date.now() + 40 * DAY }, 'en');
  expect(text).toContain('24 hours');
  expect(text).toContain('72 hours');
});
