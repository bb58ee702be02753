import type { ApprovedState } from '#shared/domain/templates/approved-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './parts.module.css';

/** How a template stands with WhatsApp. */
export function StateMark({ state }: { state: ApprovedState }) {
  const { t } = useWords();
  return (
    <span className={classes.state} data-state={state} data-testid="approved-state">
      {t(`approved.state-${state}`)}
    </span>
  );
}
