import { useWords } from '../../../i18n/use-words.ts';
import type { SheetProblem } from './draft-sheet.ts';
import classes from './sheet.module.css';

/** The id of the words about a field, for what describes it; undefined while nothing is wrong with it. */
export const problemId = (
  id: string,
  problems: readonly SheetProblem[],
  field: SheetProblem['field'],
): string | undefined => (problems.some((problem) => problem.field === field) ? `${id}-${field}` : undefined);

/** Why something is not taken, below where it is typed. */
export function Problems({ id, problems }: { id: string; problems: readonly SheetProblem[] }) {
  const { t } = useWords();
  return (
    <div className={classes.problems} role="alert">
      {problems.map(({ field, code }) => (
        <p key={field} id={`${id}-${field}`} className={classes.problem} data-testid="sheet-problem">
          {t(`prescriptions.${code}`)}
        </p>
      ))}
    </div>
  );
}
