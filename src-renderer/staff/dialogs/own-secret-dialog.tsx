import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useChangeOwnSecret } from '../staff-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KnownSecretField, useSecretWait } from '../../ui/secret/known-secret-field.tsx';
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
  const waitMs = useSecretWait(agent.lockedUntil);
  const canSave = waitMs === 0 && current !== '' && isGoodSecret(wanted);
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
      <KnownSecretField
        kind={agent.secretKind}
        label={t(isPin ? 'staff.current-pin' : 'staff.current-password')}
        value={current}
        waitMs={waitMs}
        wasWrong={save.data?.outcome === 'wrong'}
        onChange={(value) => {
          save.reset();
          setCurrent(value);
        }}
        testId="current-secret"
      />
      <SecretFields value={wanted} onChange={setWanted} />
    </DialogForm>
  );
}
