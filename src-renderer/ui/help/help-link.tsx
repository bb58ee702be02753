import { useWords } from '../../i18n/use-words.ts';
import { useHelpDoor } from './help-door.ts';
import classes from './help-link.module.css';
import type { HelpTopicName } from './help-topic-name.ts';

/** The way to what the help says about what stands here. */
export function HelpLink({ topic }: { topic: HelpTopicName }) {
  const { t } = useWords();
  const open = useHelpDoor();
  if (open === null) return null;
  return (
    <button
      type="button"
      className={classes.link}
      onClick={() => open(topic)}
      data-testid="help-link"
      data-topic={topic}
    >
      {t('help.about')}
    </button>
  );
}
