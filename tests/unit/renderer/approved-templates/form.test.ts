import { expect, test } from 'vitest';
import { findApproved } from '#renderer/approved-templates/parts/find-approved.ts';
import { directionOf, languageName } from '#renderer/approved-templates/parts/template-language.ts';
import { startValues, suggestionsFrom } from '#renderer/approved-templates/send/suggestions.ts';
import { findFileProblem } from '#renderer/approved-templates/send/file-choice.tsx';
import type { Blank } from '#shared/desk/approved-templates/blanks.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';

const KNOWN = {
  digits: 'latin',
  customer: 'منى',
  agent: 'أحمد',
  pharmacy: 'صيدلية الشفاء',
  total: null,
  today: '2026-11-27',
} as const;

const blank = (part: Blank['part'], name: string): Blank => ({
  id: `${part}:${name}`,
  part,
  name,
  maxLength: 60,
});

test('what the desk knows is offered, and nothing that it does not', () => {
  const offered = suggestionsFrom(KNOWN, 'ar');
  expect(offered.map(({ name }) => name)).toEqual(['customer', 'agent', 'pharmacy', 'today']);
  expect(offered[0]?.text).toBe('منى');
});

test('a blank whose name says what belongs there begins with it; a number and a button begin empty', () => {
  const offered = suggestionsFrom(KNOWN, 'ar');
  const blanks = [
    blank('body', 'customer_name'),
    blank('header', 'pharmacy'),
    blank('body', '1'),
    blank('body', 'total'),
    blank('button', 'name'),
  ];
  expect(startValues(blanks, offered)).toEqual({
    'body:customer_name': 'منى',
    'header:pharmacy': 'صيدلية الشفاء',
  });
});

test('a template is read in the direction of its own language', () => {
  expect(['ar', 'ar_EG', 'fa', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'en_US', 'arn', 'fr'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  expect(languageName('en_US', 'en')).toBe('American English');
  expect(languageName('?', 'en')).toBe('?');
});

test('a template is found by words of its name, its heading and its text, however they are spelled', () => {
  const one = (name: string, body: string): ApprovedTemplate => ({
    name,
    body,
    language: 'ar',
    category: 'utility',
    state: 'approved',
    reason: null,
    quality: null,
    hasNamedBlanks: false,
    header: { kind: 'text', text: 'صيدلية' },
    footer: null,
    buttons: [],
  });
  const all = [one('order_ready', 'طلبك جاهز'), one('new_hours', 'إعادة المواعيد')];
  expect(findApproved(all, 'order جاهز').map(({ name }) => name)).toEqual(['order_ready']);
  expect(findApproved(all, 'اعاده').map(({ name }) => name)).toEqual(['new_hours']);
  expect(findApproved(all, 'صيدليه')).toHaveLength(2);
});

test('a file above the text is needed, and as small as WhatsApp wants it', () => {
  const sized = (size: number): Pick<File, 'size'> => ({ size });
  expect(findFileProblem(null, 'image')).toBe('needed');
  expect(findFileProblem(sized(6 * 1024 * 1024), 'image')).toBe('too-large');
  expect(findFileProblem(sized(6 * 1024 * 1024), 'document')).toBeUndefined();
});
