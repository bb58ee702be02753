import { Kbd } from '@mantine/core';
import { AutomationHint } from '../automation/hint/automation-hint.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Logo } from '../ui/logo.tsx';
import classes from './no-conversation.module.css';

/** The quiet side of the desk before a conversation is opened, with the keys that save time. */
export function NoConversation() {
  const { t } = useWords();
  const keys = [
    { keys: ['Ctrl', 'F'], words: t('thread.key-search') },
    { keys: ['↑', '↓'], words: t('thread.key-move') },
    { keys: ['Enter'], words: t('thread.key-open') },
    { keys: ['Esc'], words: t('thread.key-close') },
    { keys: ['Ctrl', 'M'], words: t('tickets.take-over-hint') },
    { keys: ['Ctrl', 'E'], words: t('tickets.resolve-hint') },
  ];
  return (
    <div className={classes.quiet}>
      <Logo size={92} tone="faint" />
      <h2 className={classes.title}>{t('thread.none-title')}</h2>
      <p className={classes.body}>{t('thread.none-body')}</p>
      <AutomationHint />
      <dl className={classes.keys}>
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
