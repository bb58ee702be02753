import { Button, PasswordInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useEffect, useState } from 'react';
import type { StaffTile } from '#shared/domain/staff/agent.ts';
import { acceptSecret } from '#shared/domain/staff/secret.ts';
import { LONGEST_WAIT_MS } from '#shared/domain/staff/sign-in-wait.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignIn } from '../staff-api.ts';
import { formatCountdown } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useTimeLeft } from '../../ui/time/use-time-left.ts';
import { PinKeys } from './pin-keys.tsx';
import { ResetSecretDialog } from '../dialogs/reset-secret-dialog.tsx';
import classes from './secret-pad.module.css';

/** One person's PIN or password. After too many wrong ones it waits, with the time to go. */
export function SecretPad({
  tile,
  title,
  onOther,
}: {
  tile: StaffTile;
  title: string;
  onOther: (() => void) | undefined;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [isResetting, setResetting] = useState(false);
  const signIn = useSignIn();
  const kind = tile.secretKind ?? 'pin';
  const waitMs = useTimeLeft(tile.lockedUntil, { everyMs: 500, longestMs: LONGEST_WAIT_MS });
  const canTry = waitMs === 0 && !signIn.isPending && acceptSecret({ kind, secret: typed }) !== undefined;
  const wasWrong = signIn.data?.outcome === 'wrong';
  useEffect(() => {
    if (wasWrong) setTyped('');
  }, [wasWrong, signIn.submittedAt]);

  const submit = (): void => {
    if (canTry) signIn.mutate({ agentId: tile.id, secret: typed });
  };
  const change = (value: string): void => {
    signIn.reset();
    setTyped(value);
  };
  return (
    <form
      className={classes.pad}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
      data-testid="secret-pad"
    >
      <p className={classes.padTitle}>{title}</p>
      <span className={classes.padFace}>
        <Avatar id={tile.id} name={tile.name} size="person" />
      </span>
      <h1 className={classes.padName}>
        <bdi>{tile.name}</bdi>
      </h1>
      {kind === 'pin' ? (
        <PinKeys value={typed} onChange={change} onSubmit={submit} isDisabled={waitMs > 0} />
      ) : (
        <PasswordInput
          className={classes.passwordField}
          aria-label={t('staff.password')}
          placeholder={t('staff.password')}
          size="md"
          value={typed}
          onChange={(event) => change(event.currentTarget.value)}
          disabled={waitMs > 0}
          autoComplete="off"
          autoFocus
          data-testid="password"
        />
      )}
      <p className={classes.padNote} role="alert" data-testid="sign-in-note">
        {waitMs > 0 ? t('staff.wait', { time: isolateLtr(formatCountdown(waitMs)) }) : null}
        {waitMs === 0 && wasWrong ? t(kind === 'pin' ? 'staff.wrong-pin' : 'staff.wrong-password') : null}
      </p>
      {signIn.isError ? <ErrorNotice code={errorCodeOf(signIn.error)} /> : null}
      <Button
        type="submit"
        size="md"
        className={classes.padSubmit}
        disabled={!canTry}
        loading={signIn.isPending}
        data-testid="sign-in-submit"
      >
        {t('staff.sign-in')}
      </Button>
      <div className={classes.padOther}>
        {onOther === undefined ? null : (
          <Button variant="subtle" size="compact-sm" onClick={onOther} data-testid="sign-in-other">
            {t('staff.other', { name: isolate(tile.name) })}
          </Button>
        )}
        {tile.role === 'admin' ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setResetting(true)}
            data-testid="sign-in-forgot"
          >
            {t('staff.forgot')}
          </Button>
        ) : null}
      </div>
      <ResetSecretDialog tile={tile} isOpen={isResetting} onClose={() => setResetting(false)} />
    </form>
  );
}
