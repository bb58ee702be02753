import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Agent, Role } from '#shared/domain/staff/agent.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useStaffCommand } from '../staff-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { isGoodSecret, NO_SECRET, SecretFields } from '../dialogs/secret-fields.tsx';
import { RoleSelect } from './role-select.tsx';
import { StaffRow } from './staff-row.tsx';
import classes from '../staff.module.css';

const MINUTE_MS = 60_000;
const IDLE_MINUTES = [1, 2, 5, 10, 15, 30, 60];

/** The people of the pharmacy, and when the desk locks itself. */
export function StaffTab({ settings }: { settings: Settings }) {
  const { t, count } = useWords();
  const signedIn = useSignedIn();
  const update = useUpdateSettings();
  const [isAdding, setAdding] = useState(false);
  if (signedIn === undefined) return null;
  const chosen = Math.round(settings.idleLockMs / MINUTE_MS);
  const minutes = [...new Set([...IDLE_MINUTES, ...(chosen > 0 ? [chosen] : [])])].sort((a, b) => a - b);
  return (
    <div className={classes.form}>
      <ul className={classes.people}>
        {signedIn.agents.map((agent: Agent) => (
          <StaffRow key={agent.id} agent={agent} />
        ))}
      </ul>
      {isAdding ? (
        <AddPerson onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="light" onClick={() => setAdding(true)} data-testid="staff-add">
            {t('staff.add')}
          </Button>
        </div>
      )}
      <Select
        label={t('staff.idle')}
        description={t('staff.idle-hint')}
        data={[
          ...minutes.map((value) => ({ value: String(value), label: count('settings.minutes', value) })),
          { value: '0', label: t('staff.idle-never') },
        ]}
        value={String(settings.idleLockMs === 0 ? 0 : Math.max(1, chosen))}
        allowDeselect={false}
        onChange={(value) => {
          if (value !== null) update.mutate({ idleLockMs: Number(value) * MINUTE_MS });
        }}
        data-testid="idle-lock"
      />
    </div>
  );
}

function AddPerson({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [secret, setSecret] = useState(NO_SECRET);
  const add = useStaffCommand('staff.add');
  return (
    <form
      className={classes.panel}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name, role, kind: secret.kind, secret: secret.secret }, { onSuccess: onDone });
      }}
    >
      <div className={classes.pair}>
        <TextInput
          spellCheck={false}
          label={t('staff.name')}
          description={'\u00A0'}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          attributes={{ input: { dir: 'auto' } }}
          data-autofocus
          data-testid="person-name"
        />
        <RoleSelect value={role} onChange={setRole} />
      </div>
      <SecretFields value={secret} onChange={setSecret} />
      {add.isError ? <ErrorNotice code={errorCodeOf(add.error)} /> : null}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={name.trim() === '' || !isGoodSecret(secret)}
          loading={add.isPending}
          data-testid="person-submit"
        >
          {t('staff.add-submit')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
