import { Kbd } from '@mantine/core';
import { useHasConversations } from '../api/queries/conversations.ts';
import { FirstSteps } from '../first-run/checklist/first-steps.tsx';
import { useOpenSteps } from '../first-run/checklist/use-open-steps.ts';
import { AutomationHint } from '../automation/hint/automation-hint.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Logo } from '../ui/logo.tsx';
import classes from './no-conversation.module.css';

/** The quiet side of the desk before a conversation is opened, with the keys that save time. */
export function NoConversation() {
  const { t } = useWords();
  const firstSteps = useOpenSteps();
  // Nothing can be chosen where nobody has written yet.
  const isNew = useHasConversations() === false;
  const keys = [
    { keys: ['Ctrl', 'F'], words: t('thread.key-search') },
    { keys: ['↑', '↓'], words: t('thread.key-move') },
    { keys: ['Enter'], words: t('thread.key-open') },
    { keys: ['Alt', '↑', '↓'], words: t('thread.key-next') },
    { keys: ['Esc'], words: t('thread.key-close') },
    { keys: ['Ctrl', 'M'], words: t('tickets.take-over-hint') },
    { keys: ['Ctrl', 'E'], words: t('tickets.resolve-hint') },
  ];
  return (
    <div className={classes.quiet}>
      {firstSteps === null ? <Logo size={92} tone="faint" /> : null}
      {/* Where something is left to set up and nobody has written, not everything is ready. */}
      {firstSteps !== null && isNew ? null : (
        <>
          <h2 className={classes.title}>{t(isNew ? 'thread.none-yet-title' : 'thread.none-title')}</h2>
          <p className={classes.body}>{t(isNew ? 'thread.none-yet-body' : 'thread.none-body')}</p>
        </>
      )}
      {firstSteps === null ? null : <FirstSteps steps={firstSteps} />}
      <AutomationHint />
      <dl className={classes.keys} hidden={firstSteps !== null}>
        {keys.map(({ keys: names, words }) => (
          <div key={words} className={classes.key}>
            <dt className={classes.names} dir="ltr">
              {names.map((name) => (
                <Kbd key={name} size="sm">
                  {name}
                </Kbd>
              ))}
            </dt>
            <dd className={classes.words}>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
