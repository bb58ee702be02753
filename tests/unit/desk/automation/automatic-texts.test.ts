import { describe, expect, test } from 'vitest';
import {
  answerMessage,
  menuMessage,
  outOfHoursMessage,
  ratingAskMessage,
  ratingThanksMessage,
  submenuMessage,
  welcomeMessage,
  type TextBasis,
} from '#shared/desk/automation/automatic-texts.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';

const BASIS: TextBasis = { ...DEFAULT_SETTINGS, pharmacyName: 'صيدلية النور' };
const ARABIC = { language: 'ar', customer: null } as const;
const ENGLISH = { language: 'en', customer: 'Mona' } as const;
/** A Friday, 05:00 in Cairo. */
const CLOSED = Date.parse('2026-11-27T03:00:00Z');

describe('the welcome', () => {
  test('has the menu under it', () => {
    const welcome = welcomeMessage(BASIS, ARABIC);
    expect(welcome?.hasMenu).toBe(true);
    expect(welcome?.text).toMatch(/^أهلًا بك في صيدلية النور 🌿\n.+\n\nكيف نقدر نساعدك؟.+\n1\. إرسال روشتة\n/u);
    expect(welcome?.text.endsWith('\n0. التحدث مع أحد الزملاء')).toBe(true);
  });

  test('goes alone when the menu is off or would be too long with it', () => {
    const off = { ...BASIS, automation: { ...BASIS.automation, menu: { isOn: false } } };
    expect(welcomeMessage(off, ENGLISH)).toEqual({
      text: 'Welcome to صيدلية النور 🌿\nWe have your message, and one of us will answer you.',
      hasMenu: false,
    });
    const intro = { ar: 'ا'.repeat(4000), en: 'a'.repeat(4000) };
    const long = { ...BASIS, serviceMenu: { ...BASIS.serviceMenu, intro } };
    expect(welcomeMessage(long, ARABIC)?.hasMenu).toBe(false);
  });
});

test('the out-of-hours text says when the pharmacy opens', () => {
  expect(outOfHoursMessage(BASIS, ARABIC, CLOSED)).toContain('ونفتح اليوم الساعة 2 ظهرًا.');
  expect(outOfHoursMessage(BASIS, ENGLISH, CLOSED)).toContain('opens today at 2:00 PM.');
  const arabicDigits = { ...BASIS, automation: { ...BASIS.automation, digits: 'arabic' as const } };
  expect(outOfHoursMessage(arabicDigits, ARABIC, CLOSED)).toContain('الساعة ٢ ظهرًا');
});

test('a pharmacy that never opens promises nothing', () => {
  const holidays = [{ from: '2020-01-01', to: '2040-01-01', name: { ar: 'مغلق', en: '' }, periods: [] }];
  expect(
    outOfHoursMessage({ ...BASIS, hours: { ...BASIS.hours, holidays } }, ARABIC, CLOSED),
  ).toBeUndefined();
});

test('menu, submenu and answers', () => {
  const delivery = BASIS.serviceMenu.items.find(({ id }) => id === 'delivery');
  const prescription = BASIS.serviceMenu.items.find(({ id }) => id === 'prescription');
  if (delivery === undefined || prescription === undefined) throw new Error('the default menu has changed');
  expect(menuMessage(BASIS, ENGLISH)?.split('\n')).toHaveLength(7);
  expect(submenuMessage(delivery, BASIS, ENGLISH)).toBe(
    'Delivery and opening hours\n1. Where is my order?\n2. Delivery areas\n0. Talk to a person',
  );
  expect(answerMessage(delivery, BASIS, ENGLISH)).toBeUndefined();
  expect(answerMessage(prescription, BASIS, ENGLISH)).toBe(prescription.answer?.en);
});

test('the rating', () => {
  expect(ratingAskMessage(BASIS, ARABIC)).toBe(BASIS.rating.ask.ar);
  expect(ratingThanksMessage(BASIS, ENGLISH)).toBe(BASIS.rating.thanks.en);
});
