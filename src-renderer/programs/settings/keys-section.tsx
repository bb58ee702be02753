import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProgramKey } from '#shared/domain/programs/program-key.ts';
import { PROGRAM_SCOPES, type ProgramScope } from '#shared/domain/programs/scopes.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useAddKey, useProgramKeys, useRevokeKey } from '../programs-api.ts';
import classes from './programs.module.css';
import { AddForm, SecretsSection, type MadeSecret } from './secrets-section.tsx';

/** Who may call, and what each may do. */
export function KeysSection() {
  const { t } = useWords();
  const keys = useProgramKeys();
  const revoke = useRevokeKey();
  const [made, setMade] = useState<MadeSecret | null>(null);
  const [ending, setEnding] = useState<ProgramKey | null>(null);
  return (
    <SecretsSection
      title={t('programs.keys')}
      hint={t('programs.keys-hint')}
      list={keys}
      made={made}
      onMade={setMade}
      rows={keys.data?.map((key) => (
        <KeyRow key={key.id} programKey={key} onRevoke={() => setEnding(key)} />
      ))}
      none={keys.data?.length === 0 ? t('programs.keys-none') : undefined}
      add={{ words: t('programs.key-add'), testId: 'key-add' }}
      form={(ends) => <KeyForm {...ends} />}
    >
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
    </SecretsSection>
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

function KeyForm(props: { onCancel: () => void; onMade: (made: MadeSecret) => void }) {
  const { t } = useWords();
  const add = useAddKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ProgramScope[]>(['status', 'send']);
  const tell = ({ key, secret }: { key: ProgramKey; secret: string }): void =>
    props.onMade({ title: t('programs.key-made', { name: isolate(key.name) }), secret });
  return (
    <AddForm
      canMake={name.trim() !== '' && scopes.length > 0}
      isMaking={add.isPending}
      error={add.error}
      make={{ words: t('programs.key-make'), testId: 'key-make' }}
      onMake={() => add.mutate({ name: name.trim(), scopes }, { onSuccess: tell })}
      onCancel={props.onCancel}
    >
      <TextInput
        spellCheck={false}
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
    </AddForm>
  );
}
