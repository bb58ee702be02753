import type { AutomationVariable } from '#shared/desk/automation/automation-text.ts';
import { listTextProblems } from '#shared/desk/automation/checked-texts.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';

export type Insertable = AutomationVariable;

const BRACES = { open: isolate('{{'), close: isolate('}}') };

/** What is wrong with a text, in words; a text that goes out as it stands has nothing to be read in it. */
export function useTextProblems(text: string, insertables: readonly Insertable[]): string[] {
  const { t } = useWords();
  if (text.trim() === '') return [t('parts.needed')];
  return listTextProblems(text, insertables).map((problem) => {
    if (problem.code === 'not-automatic') return t('parts.not-automatic', { field: isolate(problem.field) });
    const { code, at, length } = problem;
    const piece = isolate(text.slice(at, at + length).replace(/^\{\{|\}\}$/g, ''));
    return t(`templates.problem-${code}`, { ...BRACES, piece });
  });
}
