import { IconAlertTriangle } from '@tabler/icons-react';
import { use } from 'react';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useAllergyMatches } from '../health-api.ts';
import { LIST_JOINT } from '../list-joint.ts';
import classes from './allergy-mark.module.css';
import { HealthOf } from './health-of.ts';

/** Beside an item that says a recorded allergy of whom it is for. Nothing there does not mean that it is safe. */
export function AllergyMark({
  names,
  isNamed = false,
}: {
  names: readonly string[];
  /** Says which item, where it does not stand beside it. */
  isNamed?: boolean;
}) {
  const { t, language } = useWords();
  const matched = useAllergyMatches(use(HealthOf), names);
  if (matched.length === 0) return null;
  return (
    <span className={classes.mark} role="status" data-testid="allergy-mark">
      <IconAlertTriangle {...ICON.line} />
      <span className={classes.words}>
        {isNamed ? <bdi>{names.join(LIST_JOINT[language])}</bdi> : null}
        {isNamed ? ': ' : null}
        {t('health.matches', { names: matched.map(isolate).join(LIST_JOINT[language]) })}
      </span>
    </span>
  );
}
