import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RestoreReason, Startup } from '#shared/domain/data/startup.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Door, DoorCard, DoorText, DoorTitle } from '../../window/door.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { useAppReady } from '../../window/use-app-ready.ts';
import { Choice } from '../../ui/choice.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { BackupFileForm } from './backup-file-form.tsx';
import { CopyList } from './copy-list.tsx';
import { Guarded } from './guarded.tsx';
import { SnapshotForm } from './snapshot-form.tsx';
import { RecoveryKeyForm } from './recovery-key-form.tsx';
import classes from './restore.module.css';

type Way = 'file' | 'folder' | 'key' | 'copy';

const FIRST_WAY: Record<Exclude<RestoreReason, 'newer-version'>, Way> = {
  'needs-recovery-key': 'key',
  unreadable: 'copy',
  missing: 'copy',
  asked: 'file',
  stopped: 'copy',
};

/** Where the database cannot be opened as it is. */
const MAY_BEGIN_ANEW: ReadonlySet<RestoreReason> = new Set(['missing', 'unreadable', 'needs-recovery-key']);

/** In place of the desk when the data are there and cannot be opened: says why, and what can be done. */
export function RestoreScreen({ startup, reason }: { startup: Startup; reason: RestoreReason }) {
  const { t } = useWords();
  useAppReady(true);
  const hasNoCopies = startup.copies.length === 0;
  return (
    <Door
      width="narrow"
      controls={<QuickControls orientation="row" withSettings={false} />}
      data-testid="restore-screen"
      data-reason={reason}
    >
      <DoorCard>
        <DoorTitle>{t(`restore.${reason}-title`)}</DoorTitle>
        <DoorText>
          {t(
            hasNoCopies && (reason === 'missing' || reason === 'unreadable')
              ? `restore.${reason}-body-no-copies`
              : `restore.${reason}-body`,
          )}
        </DoorText>
        {reason === 'newer-version' ? (
          <GoBack startup={startup} />
        ) : (
          <Ways startup={startup} reason={reason} />
        )}
      </DoorCard>
      <Folder folder={startup.folder} reason={reason} />
    </Door>
  );
}

function Ways({ startup, reason }: { startup: Startup; reason: keyof typeof FIRST_WAY }) {
  const { t } = useWords();
  const isWithoutCopies = FIRST_WAY[reason] === 'copy' && startup.copies.length === 0;
  const [way, setWay] = useState(isWithoutCopies ? 'file' : FIRST_WAY[reason]);
  const keyWay = { value: 'key' as const, label: t('restore.way-key'), testId: 'restore-way-key' };
  return (
    <>
      <Choice
        label={t('restore.way')}
        hideLabel
        value={way}
        onChange={setWay}
        options={[
          ...(reason === 'asked' ? [] : [keyWay]),
          { value: 'copy', label: t('restore.way-copy'), testId: 'restore-way-copy' },
          { value: 'file', label: t('restore.way-file'), testId: 'restore-way-file' },
          { value: 'folder', label: t('restore.way-folder'), testId: 'restore-way-folder' },
        ]}
      />
      <div className={classes.way}>
        {way === 'key' ? <RecoveryKeyForm /> : null}
        {way === 'copy' ? <CopyList copies={startup.copies} onNeedsKey={() => setWay('key')} /> : null}
        {way === 'file' ? (
          <Guarded copyId={null}>
            <BackupFileForm />
          </Guarded>
        ) : null}
        {way === 'folder' ? (
          <Guarded copyId={null}>
            <SnapshotForm />
          </Guarded>
        ) : null}
      </div>
    </>
  );
}

/** For who went back to an older version on purpose. Behind a button: installing the newest loses sight of nothing. */
function GoBack({ startup }: { startup: Startup }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  // The copies from before an update are made for this; later ones may be of the newer version, and are refused.
  const copies = startup.copies.toSorted(
    (a, b) => Number(b.kind === 'before-update') - Number(a.kind === 'before-update'),
  );
  if (!isOpen)
    return (
      <Button variant="default" onClick={() => setOpen(true)} data-testid="restore-go-back">
        {t('restore.go-back')}
      </Button>
    );
  return (
    <>
      <DoorText>{t('restore.go-back-body')}</DoorText>
      <CopyList copies={copies} />
    </>
  );
}

function Folder({ folder, reason }: { folder: string; reason: RestoreReason }) {
  const { t } = useWords();
  const openFolder = useCommand('restore.openFolder');
  const retry = useCommand('restore.retry');
  return (
    <footer className={classes.folder}>
      <span className={classes.where}>
        {`${t('restore.folder')}: `}
        <bdi dir="ltr" className="selectable">
          {folder}
        </bdi>
      </span>
      {MAY_BEGIN_ANEW.has(reason) ? <BeginAnew /> : null}
      <Button variant="subtle" size="compact-sm" onClick={() => openFolder.mutate()}>
        {t('restore.open-folder')}
      </Button>
      <Button
        // The first thing to try where the data may well be whole.
        variant={reason === 'stopped' ? 'filled' : 'subtle'}
        size="compact-sm"
        loading={retry.isPending}
        onClick={() => retry.mutate()}
        data-testid="restore-retry"
      >
        {t(reason === 'asked' ? 'restore.back' : 'restore.retry')}
      </Button>
    </footer>
  );
}
