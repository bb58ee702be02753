import type { Bilingual } from '../../domain/bilingual.ts';
import type { Settings } from '../../domain/settings.ts';
import { hasWords } from '../../domain/tickets/classification.ts';
import { listHoursProblems, type HoursPlace } from '../../time/validate-hours.ts';
import type { AutomationVariable } from '../automation/automation-text.ts';
import { countTextProblems, type CheckedText } from '../automation/checked-texts.ts';
import { followUpTextProblem } from '../follow-ups/follow-up-text.ts';
import { textsOf } from '../menu/menu-texts.ts';
import { parseTemplate } from '../templates/parse-template.ts';

/** Which field of the settings, and what is wrong with it. */
export type SettingsProblem = { field: string; problem: string };

/** Some of the settings, as a page has them in hand or a call brings them; absent ones are not looked at. */
export type SomeSettings = { [K in keyof Settings]?: Settings[K] | undefined };

const GREETING = ['customer', 'pharmacy'] as const satisfies readonly AutomationVariable[];

/**
 * What contradicts itself, or could never go to a customer, in settings of the right shape. The pages show it and main
 * refuses it; what the desk cannot work with at all, the shape itself (settingsSchema) forbids.
 */
export function listSettingsProblems(settings: SomeSettings): SettingsProblem[] {
  const { hours, serviceMenu, keywordRules, automation, tickets, rating, followUps, prescriptions } =
    settings;
  return [
    ...(hours === undefined ? [] : hoursProblems(hours)),
    ...(serviceMenu === undefined ? [] : textProblems('serviceMenu', textsOf(serviceMenu))),
    ...(keywordRules ?? []).flatMap((rule, index) =>
      hasWords(rule) ? [] : [{ field: `keywordRules.${index}`, problem: 'no-words' }],
    ),
    ...(automation === undefined
      ? []
      : [
          ...greeting('automation.welcome.text', automation.welcome.text),
          ...textProblems('automation.outOfHours.text', [
            { text: automation.outOfHours.text, insertables: [...GREETING, 'opening'] },
          ]),
        ]),
    ...(tickets === undefined ? [] : greeting('tickets.autoClose.text', tickets.autoClose.text)),
    ...(rating === undefined
      ? []
      : [...greeting('rating.ask', rating.ask), ...greeting('rating.thanks', rating.thanks)]),
    ...(followUps === undefined ? [] : followUpProblems(followUps)),
    ...(prescriptions === undefined ? [] : prescriptionProblems(prescriptions)),
  ];
}

function hoursProblems(hours: Settings['hours']): SettingsProblem[] {
  const nameless = hours.holidays.flatMap(({ name }, index) =>
    name.ar.trim() === '' ? [{ field: `hours.holidays.${index}.name.ar`, problem: 'name-needed' }] : [],
  );
  const contradictions = listHoursProblems(hours).map(({ code, place }) => ({
    field: code === 'time-zone-unknown' ? 'hours.timeZone' : fieldOf(place),
    problem: code,
  }));
  return [...contradictions, ...nameless];
}

function fieldOf(place: HoursPlace): string {
  switch (place.in) {
    case 'week':
      return place.day === null ? 'hours.week' : `hours.week.${place.day}`;
    case 'ramadan':
      return place.day === null ? 'hours.ramadan' : `hours.ramadan.week.${place.day}`;
    case 'holiday':
      return `hours.holidays.${place.index}`;
    case 'whole':
      return 'hours';
  }
}

/** One for each language that cannot go out. */
function textProblems(field: string, texts: readonly CheckedText[]): SettingsProblem[] {
  const count = countTextProblems(texts);
  return Array.from({ length: count }, () => ({ field, problem: 'text-cannot-go' }));
}

const greeting = (field: string, text: Bilingual): SettingsProblem[] =>
  textProblems(field, [{ text, insertables: GREETING }]);

function followUpProblems(followUps: Settings['followUps']): SettingsProblem[] {
  return (['arrivedText', 'refillText'] as const).flatMap((name) =>
    (['ar', 'en'] as const).flatMap((language) => {
      const problem = followUpTextProblem(followUps[name][language]);
      return problem === null ? [] : [{ field: `followUps.${name}.${language}`, problem }];
    }),
  );
}

function prescriptionProblems(prescriptions: Settings['prescriptions']): SettingsProblem[] {
  return (['quote', 'unreadable'] as const).flatMap((name) =>
    (['ar', 'en'] as const).flatMap((language) => {
      const text = prescriptions[name][language].trim();
      if (text !== '' && parseTemplate(text).problems.length === 0) return [];
      return [{ field: `prescriptions.${name}.${language}`, problem: 'text-cannot-go' }];
    }),
  );
}
