import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ProgramKey } from '#shared/domain/programs/program-key.ts';
import { PROGRAM_SCOPES, type ProgramScope } from '#shared/domain/programs/scopes.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useAddKey, useProgramKeys, useRevokeKey } from '../programs-api.ts';
import classes from './programs.module.css';
import { ShownOnce } from './shown-once.tsx';

/** Who may call, and what each may do. */
export function KeysSection() {
  const { t } = useWords();
  const keys = useProgramKeys();
  const revoke = useRevokeKey();
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const [ending, setEnding] = useState<ProgramKey | null>(null);
  return (
    <SettingsSection title={t('programs.keys')} hint={t('programs.keys-hint')}>
      {keys.isError && keys.data === undefined ? (
        <ErrorNotice code={errorCodeOf(keys.error)} onRetry={() => void keys.refetch()} />
      ) : null}
      {made === null ? null : (
        <ShownOnce
          title={t('programs.key-made', { name: isolate(made.name) })}
          secret={made.secret}
          onDone={() => {
            adder.current?.focus();
            setMade(null);
          }}
        />
      )}
      <ul className={classes.rows}>
        {keys.data?.map((key) => (
          <KeyRow key={key.id} programKey={key} onRevoke={() => setEnding(key)} />
        ))}
      </ul>
      {keys.data?.length === 0 && !isAdding ? (
        <p className={classes.hint}>{t('programs.keys-none')}</p>
      ) : null}
      {isAdding ? (
        <KeyForm
          onCancel={() => setAdding(false)}
          onMade={(done) => {
            setMade(done);
            setAdding(false);
          }}
        />
      ) : (
        <Button ref={adder} variant="light" onClick={() => setAdding(true)} data-testid="key-add">
          {t('programs.key-add')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={ending !== null}
        title={t('programs.revoke-title', { name: isolate(ending?.name ?? '') })}
        body={t('programs.revoke-body')}
        confirm={t('programs.revoke')}
        onCancel={() => setEnding(null)}
        onConfirm={() => {
          if (ending !== null) revoke.mutate({ id: ending.id });
          setEnding(null);
        }}
      />
    </SettingsSection>
  );
}

function KeyRow({ programKey, onRevoke }: { programKey: ProgramKey; onRevoke: () => void }) {
  const { t, language } = useWords();
  const now = useMinute();
  const { name, hint, scopes, lastUsedAt, revokedAt } = programKey;
  const used =
    lastUsedAt === null
      ? t('programs.key-unused')
      : t('programs.key-used', { time: isolate(formatMoment(lastUsedAt, now, language)) });
  return (
    <li className={classes.row} data-revoked={revokedAt !== null} data-testid="key-row">
      <div className={classes.words}>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        <span className={classes.hint}>{isolateLtr(`${hint}…`)}</span>
        <span className={classes.hint}>
          {scopes.map((scope) => t(`programs.scope-${scope}`)).join(' · ')}
        </span>
        <span className={classes.hint}>{revokedAt === null ? used : t('programs.key-revoked')}</span>
      </div>
      {revokedAt === null ? (
        <Button color="red" variant="light" onClick={onRevoke} data-testid="key-revoke">
          {t('programs.revoke')}
        </Button>
      ) : null}
    </li>
  );
}

function KeyForm(props: { onCancel: () => void; onMade: (made: { name: string; secret: string }) => void }) {
  const { t } = useWords();
  const add = useAddKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ProgramScope[]>(['status', 'send']);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { name: name.trim(), scopes },
          { onSuccess: ({ key, secret }) => props.onMade({ name: key.name, secret }) },
        );
      }}
    >
      <TextInput
        label={t('programs.key-name')}
        placeholder={t('programs.key-name-example')}
        attributes={{ input: { dir: 'auto' } }}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
        data-testid="key-name"
      />
      <Checkbox.Group
        label={t('programs.scopes')}
        value={scopes}
        onChange={(chosen) => setScopes(PROGRAM_SCOPES.filter((scope) => chosen.includes(scope)))}
      >
        <div className={classes.scopes}>
          {PROGRAM_SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`programs.scope-${scope}`)}
              description={t(`programs.scope-${scope}-hint`)}
              data-testid={`scope-${scope}`}
            />
          ))}
        </div>
      </Checkbox.Group>
      {add.isError ? <ErrorNotice code={errorCodeOf(add.error)} /> : null}
      <div className={classes.line}>
        <Button
          type="submit"
          disabled={name.trim() === '' || scopes.length === 0}
          loading={add.isPending}
          data-testid="key-make"
        >
          {t('programs.key-make')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
