import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { QueryStates, type Asked } from '../../ui/page/query-states.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import classes from './programs.module.css';
import { ShownOnce } from './shown-once.tsx';

export interface MadeSecret {
  title: string;
  secret: string;
}

/** What has a secret that is shown once: all there are, and a form for one more. */
export function SecretsSection(props: {
  title: string;
  hint: string;
  list: Asked & { data: unknown };
  made: MadeSecret | null;
  onMade: (made: MadeSecret | null) => void;
  rows: ReactNode;
  /** Said while there are none. */
  none?: string | undefined;
  add: { words: string; testId: string };
  form: (ends: { onCancel: () => void; onMade: (made: MadeSecret) => void }) => ReactNode;
  children: ReactNode;
}) {
  const { title, hint, list, made, onMade, rows, none, add, form, children } = props;
  const [isAdding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <SettingsSection title={title} hint={hint}>
      {list.data === undefined ? <QueryStates query={list} /> : null}
      {made === null ? null : (
        <ShownOnce
          {...made}
          onDone={() => {
            adder.current?.focus();
            onMade(null);
          }}
        />
      )}
      <ul className={classes.rows}>{rows}</ul>
      {none !== undefined && !isAdding ? <p className={classes.hint}>{none}</p> : null}
      {isAdding ? (
        form({
          onCancel: () => setAdding(false),
          onMade: (done) => {
            onMade(done);
            setAdding(false);
          },
        })
      ) : (
        <Button ref={adder} variant="light" onClick={() => setAdding(true)} data-testid={add.testId}>
          {add.words}
        </Button>
      )}
      {children}
    </SettingsSection>
  );
}

/** One more of them; its fields are the children. */
export function AddForm(props: {
  canMake: boolean;
  isMaking: boolean;
  /** Why the last try failed. */
  error: unknown;
  make: { words: string; testId: string };
  onMake: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const { canMake, isMaking, error, make, onMake, onCancel, children } = props;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canMake) onMake();
      }}
    >
      {children}
      {error === null ? null : <ErrorNotice code={errorCodeOf(error)} />}
      <div className={classes.line}>
        <Button type="submit" disabled={!canMake} loading={isMaking} data-testid={make.testId}>
          {make.words}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
