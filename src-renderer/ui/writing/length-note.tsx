import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './writing-line.module.css';

/** The count is of no interest before the limit is near. */
const SHOWN_FROM_LEFT = 200;

/** How much of WhatsApp's limit is left, once it matters. */
export function LengthNote({ length }: { length: number }) {
  const { count } = useWords();
  const left = MAX_TEXT_LENGTH - length;
  if (left > SHOWN_FROM_LEFT) return null;
  return (
    <p className={classes.length} data-over={left < 0} role="status" data-testid="composer-length">
      {left < 0 ? count('composer.letters-over', -left) : count('composer.letters-left', left)}
    </p>
  );
}
