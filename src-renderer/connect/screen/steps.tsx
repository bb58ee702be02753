import { useWords } from '../../i18n/use-words.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import classes from './link.module.css';

export const QR_STEPS = [
  'connect.step-open',
  'connect.step-devices',
  'connect.step-link',
  'connect.step-point',
] as const satisfies readonly TextKey[];

export const PAIRING_STEPS = [
  'connect.step-open',
  'connect.step-devices',
  'connect.step-link',
  'connect.step-by-number',
  'connect.step-type-code',
] as const satisfies readonly TextKey[];

/** What to do on the phone, numbered. */
export function Steps({ steps }: { steps: readonly TextKey[] }) {
  const { t } = useWords();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step} className={classes.step}>
          <span className={classes.number} aria-hidden="true">
            {index + 1}
          </span>
          <span>{t(step)}</span>
        </li>
      ))}
    </ol>
  );
}
