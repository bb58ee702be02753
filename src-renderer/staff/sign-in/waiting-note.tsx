import { IconClockExclamation } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useWaiting } from '../staff-api.ts';
import { waitingWords } from '../words/waiting-words.ts';
import classes from './waiting-note.module.css';

/** What piles up behind a locked screen, as numbers: whoever passes by reads nothing about customers. */
export function WaitingNote({ agentId }: { agentId: number | null }) {
  const words = useWords();
  const waiting = useWaiting().data;
  const text = waiting === undefined ? null : waitingWords(waiting, agentId, words);
  if (text === null) return null;
  return (
    <p className={classes.note} role="status" data-testid="waiting-note">
      <IconClockExclamation {...ICON.line} />
      {text}
    </p>
  );
}
