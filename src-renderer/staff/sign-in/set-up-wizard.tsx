import { Button, TextInput } from '@mantine/core';
import { IconRestore, IconSchool } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { useCommand } from '../../api/use-command.ts';
import { useStaffCommand } from '../staff-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Door, DoorCard } from '../../window/door.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { Way, Ways } from '../../window/way.tsx';
import { useAppReady } from '../../window/use-app-ready.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { isGoodSecret, NO_SECRET, SecretFields } from '../dialogs/secret-fields.tsx';
import classes from '../staff.module.css';

/** The first minute of a desk: the pharmacy's name, the first admin's, and a way in. */
export function SetUpWizard() {
  const { t } = useWords();
  useAppReady(true);
  const [pharmacyName, setPharmacyName] = useState('');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState(NO_SECRET);
  const setUp = useStaffCommand('staff.setUp');
  const isComplete = pharmacyName.trim() !== '' && name.trim() !== '' && isGoodSecret(secret);
  return (
    <Door
      width="narrow"
      tagline={t('app.tagline')}
      controls={<QuickControls orientation="row" withSettings={false} />}
      data-testid="set-up"
    >
      <DoorCard>
        <h1 className={classes.title}>{t('staff.setup-title')}</h1>
        <p className={classes.body}>{t('staff.setup-body')}</p>
        <form
          className={classes.form}
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault();
            if (isComplete) setUp.mutate({ pharmacyName, name, kind: secret.kind, secret: secret.secret });
          }}
        >
          <div className={classes.pair}>
            <TextInput
              spellCheck={false}
              label={t('staff.pharmacy-name')}
              value={pharmacyName}
              onChange={(event) => setPharmacyName(event.currentTarget.value)}
              maxLength={80}
              attributes={{ input: { dir: 'auto' } }}
              autoFocus
              data-testid="pharmacy-name"
            />
            <TextInput
              spellCheck={false}
              label={t('staff.own-name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={60}
              attributes={{ input: { dir: 'auto' } }}
              data-testid="own-name"
            />
          </div>
          <SecretFields value={secret} onChange={setSecret} />
          {setUp.isError ? <ErrorNotice code={errorCodeOf(setUp.error)} /> : null}
          <Button
            type="submit"
            size="md"
            disabled={!isComplete}
            loading={setUp.isPending}
            data-testid="set-up-submit"
          >
            {t('staff.setup-submit')}
          </Button>
        </form>
      </DoorCard>
      <InsteadOfANewPharmacy />
    </Door>
  );
}

/** Whoever has a pharmacy in a backup, or only wants to look, need not invent one first. */
function InsteadOfANewPharmacy() {
  const { t } = useWords();
  const restore = useCommand('app.restoreBeforeSetUp');
  const train = useCommand('app.trainBeforeSetUp');
  return (
    <Ways>
      <Way
        title={t('connect.restore')}
        hint={t('staff.setup-restore-hint')}
        icon={IconRestore}
        isBusy={restore.isPending}
        onTake={() => restore.mutate()}
        testId="set-up-restore"
      />
      <Way
        title={t('connect.enter-training')}
        hint={t('connect.enter-training-hint')}
        icon={IconSchool}
        isBusy={train.isPending}
        onTake={() => train.mutate()}
        testId="set-up-training"
      />
    </Ways>
  );
}
