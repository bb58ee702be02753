import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './programs.module.css';

/** A key or secret that is gone for good once this is closed. */
export function ShownOnce(props: { title: string; secret: string; onDone: () => void }) {
  const { t } = useWords();
  const { title, secret, onDone } = props;
  const copy = useRef<HTMLButtonElement>(null);
  // The form that asked for it is gone, and copying is what comes next.
  useEffect(() => copy.current?.focus(), []);
  return (
    <div className={classes.once} role="status" data-testid="shown-once">
      <p className={classes.onceTitle}>{title}</p>
      <p className={classes.hint}>{t('programs.once-hint')}</p>
      <CodeLine text={secret} testId="shown-once-secret" copy={copy} />
      <Button variant="default" onClick={onDone} data-testid="shown-once-done">
        {t('programs.once-done')}
      </Button>
    </div>
  );
}

/** Something for another program to the letter, with a button that copies it. */
export function CodeLine(props: {
  text: string;
  testId?: string;
  copy?: RefObject<HTMLButtonElement | null>;
}) {
  const { t } = useWords();
  const { text, testId, copy } = props;
  const clipboard = useClipboard();
  return (
    <div className={classes.codeLine}>
      <code className={`${classes.code} selectable`} dir="ltr" data-testid={testId}>
        {text}
      </code>
      <Button
        ref={copy}
        className={classes.copy}
        variant="light"
        leftSection={clipboard.copied ? <IconCheck {...ICON.button} /> : <IconCopy {...ICON.button} />}
        onClick={() => clipboard.copy(text)}
      >
        {t(clipboard.copied ? 'programs.copied' : 'programs.copy')}
      </Button>
    </div>
  );
}
