import { useWords } from '../i18n/use-words.ts';
import { WrittenText } from '../ui/message/written-text.tsx';
import classes from './changed-meanwhile.module.css';

/**
 * What became of a message while its edit was typed: saving would take somebody else's words back, or cannot be done any more.
 * @param said what it says now; null where it is deleted.
 */
export function ChangedMeanwhile({ said }: { said: string | null }) {
  const { t } = useWords();
  return (
    <div className={classes.changed} role="alert" data-testid="edit-changed">
      <p className={classes.title}>{t(said === null ? 'actions.edit-gone' : 'actions.edit-changed')}</p>
      {said === null ? null : (
        <blockquote className={classes.said} dir="auto">
          <WrittenText text={said} />
        </blockquote>
      )}
    </div>
  );
}
