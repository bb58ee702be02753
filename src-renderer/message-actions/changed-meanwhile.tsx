import { useWords } from '../i18n/use-words.ts';
import { WrittenText } from '../ui/message/written-text.tsx';
import classes from './changed-meanwhile.module.css';

/** What a message says since somebody else has edited it: saving would take their words back. */
export function ChangedMeanwhile({ said }: { said: string }) {
  const { t } = useWords();
  return (
    <div className={classes.changed} role="alert" data-testid="edit-changed">
      <p className={classes.title}>{t('actions.edit-changed')}</p>
      <blockquote className={classes.said} dir="auto">
        <WrittenText text={said} />
      </blockquote>
    </div>
  );
}
