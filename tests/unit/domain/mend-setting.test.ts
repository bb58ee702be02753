import { describe, expect, test } from 'vitest';
import { mendSetting } from '#shared/domain/mend-setting.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';

const { hours, keywordRules, serviceMenu, automation } = DEFAULT_SETTINGS;

describe('of a damaged setting as little as possible gives way to the default', () => {
  test('a time zone that nobody knows', () => {
    const week = { ...hours.week, friday: [] };
    expect(mendSetting('hours', { ...hours, week, timeZone: 'Nowhere/Nope' })).toEqual({
      value: { ...hours, week },
      damaged: [{ key: 'hours', path: 'hours.timeZone' }],
    });
  });

  test('a day of the week', () => {
    const week = { ...hours.week, friday: [], monday: [{ from: '25:00', to: '26:00' }] };
    expect(mendSetting('hours', { ...hours, week }).value.week).toEqual({ ...hours.week, friday: [] });
  });

  test('one holiday of several', () => {
    const holiday = { name: { ar: 'عيد', en: '' }, from: '2027-01-07', to: '2027-01-07', periods: [] };
    const holidays = [
      holiday,
      { ...holiday, from: 'soon' },
      { ...holiday, periods: [{ from: 'x', to: 'y' }] },
    ];
    const mended = mendSetting('hours', { ...hours, holidays });
    expect(mended.value.holidays).toEqual([holiday]);
    expect(mended.damaged).toHaveLength(2);
  });

  test('Ramadan with a day that cannot be read is not guessed', () => {
    const ramadan = { from: '2027-02-08', to: '2027-03-09', week: { ...hours.week, friday: 'late' } };
    expect(mendSetting('hours', { ...hours, ramadan }).value.ramadan).toBeNull();
  });

  test('one rule, one word of a rule, one of two rules with the same id', () => {
    const [first, second, third] = keywordRules;
    const rules = [
      first,
      { ...second, any: [...(second?.any ?? []), '', 7] },
      { ...third, kind: 'nothing' },
      first,
    ];
    expect(mendSetting('keywordRules', rules).value).toEqual([first, second]);
  });

  test('one line of the menu, or one under it; all of the lines when none is left', () => {
    const [first, second] = serviceMenu.items;
    const sub = { id: 'sub', label: { ar: 'فرع', en: 'branch' }, answer: null, ticketKind: null };
    const items = [
      { ...first, label: { ar: '', en: '' } },
      { ...second, items: [sub, { ...sub, id: '' }] },
    ];
    expect(mendSetting('serviceMenu', { ...serviceMenu, items }).value.items).toEqual([
      { ...second, items: [sub] },
    ]);
    expect(mendSetting('serviceMenu', { ...serviceMenu, items: [7] }).value).toEqual(serviceMenu);
  });

  test('a text', () => {
    const welcome = { isOn: false, text: { ar: 'أهلاً', en: 5 } };
    const { value } = mendSetting('automation', { ...automation, isOn: true, welcome });
    expect(value).toEqual({
      ...automation,
      isOn: true,
      welcome: { isOn: false, text: { ar: 'أهلاً', en: automation.welcome.text.en } },
    });
  });
});

test('what an older version did not know is filled in and is no damage', () => {
  const { digits: _, ...older } = automation;
  expect(mendSetting('automation', { ...older, isOn: true })).toEqual({
    value: { ...automation, isOn: true },
    damaged: [],
  });
});

test.each([undefined, null, 7, 'text', [], [[]], { hours: {} }])('%j for any setting is mended', (stored) => {
  for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof typeof DEFAULT_SETTINGS)[]) {
    expect(() => mendSetting(key, stored)).not.toThrow();
  }
});
