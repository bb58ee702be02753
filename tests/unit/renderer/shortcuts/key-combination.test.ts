import { describe, expect, it } from 'vitest';
import { digitOf, matchesKey, type KeyCombination } from '#renderer/shortcuts/key-combination.ts';
import { pressed, type Pressed } from './pressed.ts';

describe('keys are known by their place', () => {
  it.each<[KeyCombination, Pressed]>([
    ['mod+F', { code: 'KeyF', key: 'ب', ctrlKey: true }],
    ['mod+L', { code: 'KeyL', key: 'م', ctrlKey: true }],
    ['mod+E', { code: 'KeyE', key: 'ث', ctrlKey: true }],
    ['mod+M', { code: 'KeyM', key: 'ة', ctrlKey: true }],
    ['mod+shift+N', { code: 'KeyN', key: 'آ', ctrlKey: true, shiftKey: true }],
    ['alt+R', { code: 'KeyR', key: 'ق', altKey: true }],
    ['R', { code: 'KeyR', key: 'ق' }],
    ['alt+Digit0', { code: 'Digit0', key: '٠', altKey: true }],
    ['mod+F', { code: 'KeyF', key: 'f', metaKey: true }],
    ['mod+NumpadEnter', { code: 'NumpadEnter', key: 'Enter', ctrlKey: true }],
    ['Escape', { code: 'Escape', key: 'Escape' }],
    ['mod+K', { code: 'KeyK', key: 'ن', ctrlKey: true }],
    ['alt+E', { code: 'KeyE', key: 'ث', altKey: true }],
    ['alt+V', { code: 'KeyV', key: 'ر', altKey: true }],
    ['alt+Digit3', { code: 'Digit3', key: '٣', altKey: true }],
    ['alt+shift+ArrowDown', { code: 'ArrowDown', key: 'ArrowDown', altKey: true, shiftKey: true }],
    ['F1', { code: 'F1', key: 'F1' }],
  ])('%s', (keys, event) => {
    expect(matchesKey(keys, pressed(event))).toBe(true);
  });

  it('and by what they write where the keyboard names no place', () => {
    expect(matchesKey('Escape', pressed({ code: '', key: 'Escape' }))).toBe(true);
  });
});

describe('other keys are others', () => {
  it.each<[KeyCombination, Pressed]>([
    // Where another layout writes F.
    ['mod+F', { code: 'KeyA', key: 'f', ctrlKey: true }],
    ['mod+F', { code: 'KeyF', key: 'f' }],
    ['mod+F', { code: 'KeyF', key: 'F', ctrlKey: true, shiftKey: true }],
    // AltGr is Ctrl and Alt.
    ['mod+E', { code: 'KeyE', key: '€', ctrlKey: true, altKey: true }],
    ['R', { code: 'KeyR', key: 'r', ctrlKey: true }],
    ['alt+R', { code: 'KeyR', key: 'r' }],
  ])('%s', (keys, event) => {
    expect(matchesKey(keys, pressed(event))).toBe(false);
  });
});

describe('a sign is known by what it writes', () => {
  it.each<[KeyCombination, Pressed, boolean]>([
    ['QuestionMark', { code: 'Slash', key: '?', shiftKey: true }, true],
    ['QuestionMark', { code: 'Slash', key: '؟', shiftKey: true }, true],
    ['QuestionMark', { code: 'Comma', key: '?', shiftKey: true }, true],
    ['QuestionMark', { code: 'Slash', key: '/' }, false],
    ['QuestionMark', { code: 'Slash', key: '?', ctrlKey: true, shiftKey: true }, false],
    ['SlashSign', { code: 'Slash', key: '/' }, true],
  ])('%s', (keys, event, isMatch) => {
    expect(matchesKey(keys, pressed(event))).toBe(isMatch);
  });
});

describe('a digit', () => {
  it.each([
    ['7', '7'],
    ['٧', '7'],
    ['۷', '7'],
    ['ب', undefined],
    ['F7', undefined],
  ])('%s', (key, digit) => {
    expect(digitOf(key)).toBe(digit);
    expect(matchesKey('AnyDigit', pressed({ key }))).toBe(digit !== undefined);
  });

  it('with Ctrl is a command of somebody else', () => {
    expect(matchesKey('AnyDigit', pressed({ key: '1', ctrlKey: true }))).toBe(false);
  });
});
