import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './aside.module.css';
import { ASIDE_SECTIONS } from './sections.ts';

/** Beside the thread: the work, the customer, what colleagues noted. */
export function Aside({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  return (
    <aside className={classes.aside} aria-label={t('thread.aside')} data-testid="aside">
      {ASIDE_SECTIONS.map(({ id, Section }) => (
        <Section key={id} conversation={conversation} />
      ))}
    </aside>
  );
}
