import { Loader } from '@mantine/core';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './voice-bar.module.css';

export function WaitingBar({ text }: { text: TextKey }) {
  const { t } = useWords();
  return (
    <div className={classes.bar} role="status" data-testid="voice-waiting">
      <Loader size={18} />
      <span>{t(text)}</span>
    </div>
  );
}
