import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from './parts.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;

/** Where templates come from, step by step. */
export function HowToMake() {
  const { t } = useWords();
  return (
    <section className={classes.steps} data-testid="approved-how">
      <strong>{t('approved.how-title')}</strong>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`approved.how-${step}`, { blank: isolateLtr('{{1}}') })}</li>
        ))}
      </ol>
    </section>
  );
}
