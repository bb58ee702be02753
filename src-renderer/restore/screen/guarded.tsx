import { Button, Select } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Guard } from '#shared/domain/data/startup.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { KnownSecretField, useSecretWait } from '../../ui/secret/known-secret-field.tsx';
import { useGuards, useGuardSignIn, useProveKey } from '../restore-api.ts';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import classes from './restore.module.css';

/**
 * Shows what replaces the data only to whom main lets do it: asks for an admin or the recovery key before.
 * @param copyId the copy that would be brought in; null for a file.
 */
export function Guarded({ copyId, children }: { copyId: string | null; children: ReactNode }) {
  const { t } = useWords();
  const guards = useGuards(copyId);
  const [isByKey, setByKey] = useState(false);
  /** Somebody stands before it. */
  const [asked, setAsked] = useState(false);
  if (guards.isError) return <ErrorNotice code={errorCodeOf(guards.error)} />;
  if (guards.data === undefined) return null;
  if (guards.data.length === 0) return asked ? <Passed>{children}</Passed> : children;
  if (!asked) setAsked(true);
  return (
    <section className={classes.guard} data-testid="restore-guard">
      <p className={classes.hint}>{t(copyId === null ? 'restore.guard-body' : 'restore.guard-copy-body')}</p>
      {isByKey ? <KeyProof /> : <AdminProof key={copyId} copyId={copyId} guards={guards.data} />}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => setByKey(!isByKey)}
        data-testid="restore-guard-other"
      >
        {t(isByKey ? 'restore.guard-with-admin' : 'restore.guard-with-key')}
      </Button>
    </section>
  );
}

/** What was asked for is gone with the field in which the keyboard was: it goes on in what is shown instead. */
function Passed({ children }: { children: ReactNode }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    shown.current?.querySelector<HTMLElement>('input, button:enabled')?.focus();
  }, []);
  return (
    <div ref={shown} className={classes.passed}>
      {children}
    </div>
  );
}

function AdminProof({ copyId, guards }: { copyId: string | null; guards: readonly Guard[] }) {
  const { t } = useWords();
  const [chosenId, setChosenId] = useState<number>();
  const [secret, setSecret] = useState('');
  const signIn = useGuardSignIn(copyId);
  const admin = guards.find(({ id }) => id === chosenId) ?? guards[0];
  const waitMs = useSecretWait(admin?.lockedUntil ?? null);
  if (admin === undefined) return null;
  const isPin = admin.secretKind === 'pin';
  const canTry = waitMs === 0 && secret !== '' && !signIn.isPending;
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!canTry) return;
        signIn.mutate({ agentId: admin.id, secret });
        setSecret('');
      }}
    >
      <Select
        label={t('role.admin')}
        value={String(admin.id)}
        allowDeselect={false}
        onChange={(id) => {
          // What was wrong was another's.
          signIn.reset();
          setSecret('');
          setChosenId(Number(id));
        }}
        data={guards.map(({ id, name }) => ({ value: String(id), label: name }))}
        data-testid="restore-guard-admin"
      />
      <KnownSecretField
        kind={admin.secretKind}
        label={t(isPin ? 'staff.pin' : 'staff.password')}
        value={secret}
        waitMs={waitMs}
        wasWrong={signIn.data?.outcome === 'wrong'}
        onChange={(value) => {
          signIn.reset();
          setSecret(value);
        }}
        testId="restore-guard-secret"
      />
      {signIn.isError ? <ErrorNotice code={errorCodeOf(signIn.error)} /> : null}
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={!canTry}
          loading={signIn.isPending}
          data-testid="restore-guard-submit"
        >
          {t('restore.guard-submit')}
        </Button>
      </div>
    </form>
  );
}

function KeyProof() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const prove = useProveKey();
  const submit = (): void => {
    if (typed.trim() !== '' && !prove.isPending) prove.mutate(typed);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <RecoveryKeyField
        value={typed}
        onChange={(value) => {
          prove.reset();
          setTyped(value);
        }}
        onEnter={submit}
        testId="restore-guard-key"
      />
      {prove.isError ? <ErrorNotice code={errorCodeOf(prove.error)} /> : null}
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={typed.trim() === ''}
          loading={prove.isPending}
          data-testid="restore-guard-key-submit"
        >
          {t('restore.guard-submit')}
        </Button>
      </div>
    </form>
  );
}
