import {
  listAutomationTextProblems,
  type AutomationVariable,
} from '#shared/desk/automation/automation-text.ts';
import type { Bilingual } from '#shared/domain/bilingual.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';

export type Insertable = AutomationVariable;

const BRACES = { open: isolate('{{'), close: isolate('}}') };

/** What is wrong with a text, in words; a text that goes out as it stands has nothing to be read in it. */
export function useTextProblems(text: string, insertables: readonly Insertable[]): string[] {
  const { t } = useWords();
  if (text.trim() === '') return [t('parts.needed')];
  if (insertables.length === 0) return [];
  return problemsIn(text, insertables).map((problem) => {
    if (problem.code === 'not-automatic') return t('parts.not-automatic', { field: isolate(problem.field) });
    const { code, at, length } = problem;
    const piece = isolate(text.slice(at, at + length).replace(/^\{\{|\}\}$/g, ''));
    return t(`templates.problem-${code}`, { ...BRACES, piece });
  });
}

/** How many texts cannot go out as they are. */
export function countTextProblems(
  texts: readonly { text: Bilingual; insertables: readonly Insertable[] }[],
): number {
  return texts
    .flatMap(({ text, insertables }) => [text.ar, text.en].map((one) => ({ one, insertables })))
    .filter(
      ({ one, insertables }) =>
        one.trim() === '' || (insertables.length > 0 && problemsIn(one, insertables).length > 0),
    ).length;
}

const problemsIn = (text: string, insertables: readonly Insertable[]) =>
  listAutomationTextProblems(text, { opening: insertables.includes('opening') });
