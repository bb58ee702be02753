import { Button, Popover, Switch, TextInput, UnstyledButton } from '@mantine/core';
import { IconKey, IconLock, IconUserShare } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useStaffCommand } from '../staff-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { shownKeys } from '../../shortcuts/shown-keys.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { OwnSecretDialog } from '../dialogs/own-secret-dialog.tsx';
import classes from '../staff.module.css';
import { useLock } from './use-lock.ts';
import { ICON } from '../../ui/icon-size.ts';

/** Who is signed in, at the foot of the rail: the shift, the signature, the lock, somebody else. */
export function StaffMenu() {
  const { t } = useWords();
  const signedIn = useSignedIn();
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  if (signedIn === undefined) return null;
  const { agent, agents } = signedIn;
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="right-end" width={320} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={classes.me}
            aria-label={t('staff.menu', { name: isolate(agent.name) })}
            onClick={() => setOpen(!isOpen)}
            data-testid="staff-menu"
          >
            <span className={classes.meFace}>
              <Avatar id={agent.id} name={agent.name} size="row" />
              <span className={classes.shift} data-on={agent.isOnShift} />
            </span>
            <bdi className={classes.meName}>{agent.name}</bdi>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={classes.menu}>
          <Me agent={agent} />
          <OnShift agents={agents} />
          <Signature agent={agent} />
          <Ways
            onChangeSecret={
              agent.secretKind === null
                ? undefined
                : () => {
                    setOpen(false);
                    setChanging(true);
                  }
            }
          />
        </Popover.Dropdown>
      </Popover>
      <OwnSecretDialog agent={agent} isOpen={isChanging} onClose={() => setChanging(false)} />
    </>
  );
}

function Me({ agent }: { agent: Agent }) {
  const { t } = useWords();
  const setShift = useStaffCommand('staff.setShift');
  return (
    <div className={classes.menuHead}>
      <div>
        <bdi className={classes.menuName}>{agent.name}</bdi>
        <div className={classes.tileRole}>{t(`role.${agent.role}`)}</div>
      </div>
      <Switch
        checked={agent.isOnShift}
        onChange={(event) => setShift.mutate({ isOnShift: event.currentTarget.checked })}
        label={t(agent.isOnShift ? 'staff.on-shift' : 'staff.away')}
        labelPosition="left"
        data-testid="shift-switch"
      />
    </div>
  );
}

function OnShift({ agents }: { agents: Agent[] }) {
  const { t } = useWords();
  const names = agents.filter(({ isOnShift }) => isOnShift).map(({ name }) => isolate(name));
  return (
    <p className={classes.menuNote} data-testid="on-shift">
      {`${t('staff.colleagues')}: ${names.length === 0 ? t('staff.nobody') : names.join('، ')}`}
    </p>
  );
}

function Signature({ agent }: { agent: Agent }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(agent.signature ?? '');
  const save = useStaffCommand('staff.setSignature');
  const signature = text.trim() === '' ? null : text.trim();
  return (
    <form
      className={classes.signature}
      onSubmit={(event) => {
        event.preventDefault();
        // The button goes with the difference, and Escape is heard where the focus is.
        save.mutate({ signature }, { onSuccess: () => input.current?.focus() });
      }}
    >
      <TextInput
        spellCheck={false}
        ref={input}
        label={t('staff.signature')}
        description={t('staff.signature-hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={60}
        attributes={{ input: { dir: 'auto' } }}
        data-testid="signature"
      />
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      {signature === agent.signature ? null : (
        <Button type="submit" size="compact-md" loading={save.isPending} data-testid="signature-save">
          {t('staff.signature-save')}
        </Button>
      )}
    </form>
  );
}

function Ways({ onChangeSecret }: { onChangeSecret: (() => void) | undefined }) {
  const { t } = useWords();
  const lock = useLock();
  return (
    <div className={classes.menuWays}>
      {onChangeSecret === undefined ? null : (
        <Button
          variant="default"
          leftSection={<IconKey {...ICON.control} />}
          onClick={onChangeSecret}
          data-testid="own-secret-open"
        >
          {t('staff.own-secret')}
        </Button>
      )}
      <Button
        variant="light"
        leftSection={<IconUserShare {...ICON.control} />}
        onClick={() => lock.mutate(true)}
        data-testid="switch-person"
      >
        {t('staff.switch')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconLock {...ICON.control} />}
        rightSection={<kbd className={classes.shortcut}>{shownKeys('lock')}</kbd>}
        onClick={() => lock.mutate(false)}
        data-testid="lock"
      >
        {t('staff.lock')}
      </Button>
    </div>
  );
}
