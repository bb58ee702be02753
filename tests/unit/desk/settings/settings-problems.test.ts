import { expect, test } from 'vitest';
import { listSettingsProblems, type SomeSettings } from '#shared/desk/settings/settings-problems.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';

const { hours, automation, tickets, rating, serviceMenu, keywordRules, followUps, prescriptions } =
  DEFAULT_SETTINGS;

test('what a new pharmacy starts with has no problem', () => {
  expect(listSettingsProblems(DEFAULT_SETTINGS)).toEqual([]);
});

const both = (text: string) => ({ ar: text, en: text });
const BLANK = both('أهلاً {{اسم الدواء}}');

test.each<[string, SomeSettings]>([
  ['hours.timeZone', { hours: { ...hours, timeZone: 'Nowhere/Nope' } }],
  [
    'hours.week.friday',
    {
      hours: {
        ...hours,
        week: {
          ...hours.week,
          friday: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
    },
  ],
  [
    'hours.ramadan',
    { hours: { ...hours, ramadan: { from: '2027-03-09', to: '2027-02-08', week: hours.week } } },
  ],
  [
    'hours.holidays.0.name.ar',
    {
      hours: { ...hours, holidays: [{ name: both(' '), from: '2027-01-07', to: '2027-01-07', periods: [] }] },
    },
  ],
  ['automation.welcome.text', { automation: { ...automation, welcome: { isOn: true, text: BLANK } } }],
  [
    'automation.welcome.text',
    { automation: { ...automation, welcome: { isOn: true, text: both('نفتح {{موعد الفتح}}') } } },
  ],
  ['automation.outOfHours.text', { automation: { ...automation, outOfHours: { isOn: true, text: BLANK } } }],
  ['tickets.autoClose.text', { tickets: { ...tickets, autoClose: { isOn: true, text: BLANK } } }],
  ['rating.ask', { rating: { ...rating, ask: BLANK } }],
  ['rating.thanks', { rating: { ...rating, thanks: both('{{') } }],
  ['serviceMenu', { serviceMenu: { ...serviceMenu, intro: both(' ') } }],
  [
    'keywordRules.0',
    { keywordRules: keywordRules.slice(0, 1).map((rule) => ({ ...rule, any: [], all: [] })) },
  ],
  ['followUps.arrivedText.ar', { followUps: { ...followUps, arrivedText: both('وصل') } }],
  ['prescriptions.quote.ar', { prescriptions: { ...prescriptions, quote: both('{{') } }],
])('a problem is named at %s', (field, settings) => {
  expect(listSettingsProblems(settings).map((problem) => problem.field)).toContain(field);
});
