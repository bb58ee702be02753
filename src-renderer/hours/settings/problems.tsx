import type { HoursProblemCode } from '#shared/time/validate-hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './hours.module.css';

/** What contradicts itself at one place, in words. */
export function Problems({ codes }: { codes: readonly HoursProblemCode[] }) {
  const { t } = useWords();
  return codes.map((code) => (
    <p key={code} className={classes.problem} role="alert" data-testid="hours-problem" data-code={code}>
      {t(`hours.problem-${code}`)}
    </p>
  ));
}
