import { Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useStaffCommand } from '../staff-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { isGoodSecret, NO_SECRET, SecretFields } from '../dialogs/secret-fields.tsx';
import { RoleSelect } from './role-select.tsx';
import classes from '../staff.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** One person, and what can be changed about them. */
export function StaffRow({ agent }: { agent: Agent }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const state = agent.isActive ? t(agent.isOnShift ? 'staff.on-shift' : 'staff.away') : t('staff.left');
  return (
    <li className={classes.person} data-active={agent.isActive} data-testid="person">
      <div className={classes.personLine}>
        <Avatar id={agent.id} name={agent.name} size="row" />
        <div className={classes.personWords}>
          <bdi className={classes.personName}>{agent.name}</bdi>
          <span className={classes.tileRole}>
            <span className={classes.shift} data-on={agent.isOnShift} />
            {`${t(`role.${agent.role}`)} · ${state}`}
          </span>
        </div>
        <TooltipIconButton
          color="pharmacy"
          label={t('staff.edit', { name: isolate(agent.name) })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid="person-edit"
        >
          <IconPencil {...ICON.control} />
        </TooltipIconButton>
      </div>
      {isOpen ? <EditPerson key={`${agent.name} ${agent.role}`} agent={agent} /> : null}
    </li>
  );
}

function EditPerson({ agent }: { agent: Agent }) {
  const { t } = useWords();
  const { id } = agent;
  const [name, setName] = useState(agent.name);
  const [role, setRole] = useState(agent.role);
  // One's own is changed in one's menu, which asks for the old one.
  const isOwn = useSignedIn()?.agent.id === id;
  const [isSetting, setSetting] = useState(false);
  const update = useStaffCommand('staff.update');
  const endShift = useStaffCommand('staff.endShift');
  const isChanged = name.trim() !== '' && (name.trim() !== agent.name || role !== agent.role);
  const failed = [update, endShift].find(({ isError }) => isError);
  return (
    <div className={classes.panel}>
      <div className={classes.pair}>
        <TextInput
          spellCheck={false}
          label={t('staff.name')}
          description={'\u00A0'}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          attributes={{ input: { dir: 'auto' } }}
          data-testid="person-name"
        />
        <RoleSelect value={role} onChange={setRole} />
      </div>
      {failed === undefined ? null : <ErrorNotice code={errorCodeOf(failed.error)} />}
      <div className={classes.buttons}>
        <Button
          disabled={!isChanged}
          loading={update.isPending}
          onClick={() => update.mutate({ id, name, role })}
          data-testid="person-save"
        >
          {t('staff.save')}
        </Button>
        {isOwn ? null : (
          <Button variant="default" onClick={() => setSetting(!isSetting)} data-testid="person-secret">
            {t('staff.new-secret')}
          </Button>
        )}
        {agent.isOnShift ? (
          <Button variant="default" onClick={() => endShift.mutate({ id })} data-testid="person-end-shift">
            {t('staff.end-shift')}
          </Button>
        ) : null}
        <Button
          variant="light"
          color={agent.isActive ? 'red' : 'green'}
          onClick={() => update.mutate({ id, isActive: !agent.isActive })}
          data-testid="person-active"
        >
          {t(agent.isActive ? 'staff.deactivate' : 'staff.reactivate')}
        </Button>
      </div>
      {isSetting ? <NewSecret id={id} onDone={() => setSetting(false)} /> : null}
    </div>
  );
}

function NewSecret({ id, onDone }: { id: number; onDone: () => void }) {
  const { t } = useWords();
  const [secret, setSecret] = useState(NO_SECRET);
  const save = useStaffCommand('staff.setSecret');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ id, kind: secret.kind, secret: secret.secret }, { onSuccess: onDone });
      }}
    >
      <SecretFields value={secret} onChange={setSecret} />
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={!isGoodSecret(secret)}
          loading={save.isPending}
          data-testid="secret-save"
        >
          {t('staff.save')}
        </Button>
      </div>
    </form>
  );
}
