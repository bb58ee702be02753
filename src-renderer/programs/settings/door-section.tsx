import { Button, Switch, TextInput } from '@mantine/core';
import { IconAlertCircle, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { localApiSettingsSchema, type LocalApiSettings } from '#shared/domain/programs/local-api.ts';
import { foldDigits } from '#shared/text/fold-text.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useLocalApiState } from '../programs-api.ts';
import classes from './programs.module.css';

/** The switch of it all, the port, and whether it can be called now. */
export function DoorSection({ localApi }: { localApi: LocalApiSettings }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  return (
    <SettingsSection isFramed>
      <Switch
        label={t('programs.door')}
        description={t('programs.door-hint')}
        checked={localApi.isOn}
        onChange={(event) => update.mutate({ localApi: { ...localApi, isOn: event.currentTarget.checked } })}
        data-testid="programs-switch"
      />
      {localApi.isOn ? <DoorState port={localApi.port} /> : null}
      <PortField key={localApi.port} localApi={localApi} />
    </SettingsSection>
  );
}

function DoorState({ port }: { port: number }) {
  const { t } = useWords();
  const state = useLocalApiState().data;
  if (state === undefined || state.phase === 'off') return null;
  const values = { address: isolateLtr(`http://127.0.0.1:${port}`), port: isolateLtr(String(port)) };
  if (state.phase === 'failed')
    return (
      <p className={classes.failure} role="alert" data-testid="programs-state" data-phase="failed">
        <IconAlertCircle {...ICON.control} />
        <span>{t(`programs.failed-${state.problem}`, values)}</span>
      </p>
    );
  return (
    <p className={classes.state} role="status" data-testid="programs-state" data-phase={state.phase}>
      <IconPlugConnected {...ICON.control} />
      <span className="selectable">{t(`programs.state-${state.phase}`, values)}</span>
    </p>
  );
}

function PortField({ localApi }: { localApi: LocalApiSettings }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  const [written, setWritten] = useState(String(localApi.port));
  const digits = foldDigits(written.trim());
  const port = Number(digits);
  const isGood = /^\d+$/.test(digits) && localApiSettingsSchema.shape.port.safeParse(port).success;
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) update.mutate({ localApi: { ...localApi, port } });
      }}
    >
      <TextInput
        spellCheck={false}
        className={classes.port}
        label={t('programs.port')}
        attributes={{ input: { dir: 'ltr', inputMode: 'numeric' } }}
        value={written}
        maxLength={5}
        error={isGood ? null : t('programs.port-wrong')}
        onChange={(event) => setWritten(event.currentTarget.value)}
        data-testid="programs-port"
      />
      {isGood && port !== localApi.port ? (
        <Button type="submit" variant="default" data-testid="programs-port-save">
          {t('programs.port-save')}
        </Button>
      ) : null}
    </form>
  );
}
