import type { Bilingual } from '../../domain/bilingual.ts';
import {
  listAutomationTextProblems,
  type AutomationTextProblem,
  type AutomationVariable,
} from './automation-text.ts';

/** A text that goes out by itself, with what the desk can fill into it; nothing for one that goes as it stands. */
export type CheckedText = { text: Bilingual; insertables: readonly AutomationVariable[] };

/** What keeps a text from going out, beside being empty. What goes as it stands has nothing to be read in it. */
export const listTextProblems = (
  text: string,
  insertables: readonly AutomationVariable[],
): AutomationTextProblem[] =>
  insertables.length === 0
    ? []
    : listAutomationTextProblems(text, { opening: insertables.includes('opening') });

/** How many texts cannot go out as they are; each language is one. */
export const countTextProblems = (texts: readonly CheckedText[]): number =>
  texts
    .flatMap(({ text, insertables }) => [text.ar, text.en].map((one) => ({ one, insertables })))
    .filter(({ one, insertables }) => one.trim() === '' || listTextProblems(one, insertables).length > 0)
    .length;
