import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { LONGEST_WAIT_MS } from '#shared/domain/staff/sign-in-wait.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useChangeOwnSecret } from '../staff-api.ts';
import { formatCountdown } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTimeLeft } from '../../ui/time/use-time-left.ts';
import { isGoodSecret, NO_SECRET, SecretFields } from './secret-fields.tsx';
import { DialogForm } from '../../ui/dialog/dialog-form.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';

type OwnSecretDialogProps = { agent: Agent; isOpen: boolean; onClose: () => void };

/** One's own PIN or password: the current one, then the new one twice. */
export function OwnSecretDialog({ agent, isOpen, onClose }: OwnSecretDialogProps) {
  const { t } = useWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('staff.own-secret')} width="form" testId="own-secret">
      <OwnSecretForm agent={agent} onDone={onClose} />
    </Dialog>
  );
}

/** Gone with the dialog, and with it what was typed. */
function OwnSecretForm({ agent, onDone }: { agent: Agent; onDone: () => void }) {
  const { t } = useWords();
  const isPin = agent.secretKind === 'pin';
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState(() => ({ ...NO_SECRET, kind: agent.secretKind ?? NO_SECRET.kind }));
  const save = useChangeOwnSecret();
  const waitMs = useTimeLeft(agent.lockedUntil, { everyMs: 500, longestMs: LONGEST_WAIT_MS });
  const wasWrong = waitMs === 0 && save.data?.outcome === 'wrong';
  const canSave = waitMs === 0 && current !== '' && isGoodSecret(wanted);
  const currentError = (): string | undefined => {
    if (waitMs > 0) return t('staff.wait', { time: isolateLtr(formatCountdown(waitMs)) });
    return wasWrong ? t(isPin ? 'staff.wrong-pin' : 'staff.wrong-password') : undefined;
  };
  return (
    <DialogForm
      confirm={t('staff.save')}
      confirmTestId="own-secret-save"
      canSubmit={canSave}
      submitsByEnter
      isBusy={save.isPending}
      error={save.isError ? errorCodeOf(save.error) : null}
      onSubmit={() =>
        save.mutate(
          { current, kind: wanted.kind, secret: wanted.secret },
          {
            onSuccess: ({ outcome }) => {
              if (outcome !== 'changed') return;
              notifications.show({ message: t('staff.own-secret-changed') });
              onDone();
            },
          },
        )
      }
      onCancel={onDone}
    >
      <PasswordInput
        label={t(isPin ? 'staff.current-pin' : 'staff.current-password')}
        dir="ltr"
        autoComplete="off"
        inputMode={isPin ? 'numeric' : 'text'}
        maxLength={isPin ? 12 : 200}
        value={current}
        onChange={(event) => {
          save.reset();
          setCurrent(event.currentTarget.value);
        }}
        error={currentError()}
        data-autofocus
        data-testid="current-secret"
      />
      <SecretFields value={wanted} onChange={setWanted} />
    </DialogForm>
  );
}
