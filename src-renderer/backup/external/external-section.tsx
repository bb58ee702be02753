import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ExternalChoice, ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useExternalStatus } from '../../api/queries/external-status.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { formatAgo, formatFull } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { DrillSection } from './drill-section.tsx';
import { useChooseTarget, useForgetTarget, useRunExternal } from './external-api.ts';
import { Note } from './note.tsx';
import { KeepPassphrase, RevealPassphrase } from './passphrase-dialogs.tsx';
import { TargetForm } from './target-form.tsx';

/** Snapshots outside of this PC: where they go, how they stand, and whether they could be restored. */
export function ExternalSection() {
  const { t } = useWords();
  const asked = useExternalStatus();
  const status = asked.data;
  const mayChange = useMay('backup.export');
  const [isSettingUp, setSettingUp] = useState(false);
  const isTraining = useAppInfo().data?.training ?? true;
  // Nothing of it is to be kept.
  if (isTraining) return null;
  if (status === undefined) {
    return (
      <SettingsSection title={t('external.title')}>
        <QueryStates query={asked} />
      </SettingsSection>
    );
  }
  return (
    <>
      <SettingsSection title={t('external.title')} hint={t('external.explain')} testId="external-section">
        {status.target === null ? (
          <NoTarget status={status} mayChange={mayChange} isSettingUp={isSettingUp} />
        ) : (
          <Standing status={status} />
        )}
        {mayChange ? <Changing status={status} isOpen={isSettingUp} onOpen={setSettingUp} /> : null}
      </SettingsSection>
      {mayChange && status.target !== null && status.last !== null ? <DrillSection status={status} /> : null}
    </>
  );
}

/** @param props.isSettingUp a place was chosen a moment ago, and the rest is being filled in. */
function NoTarget(props: { status: ExternalStatus; mayChange: boolean; isSettingUp: boolean }) {
  const { t } = useWords();
  if (props.status.problem === 'settings-lost')
    return <Note tone="red" words={t('external.problem-settings-lost')} testId="external-problem" />;
  if (props.isSettingUp) return null;
  return <Note tone="amber" words={t(props.mayChange ? 'external.none' : 'external.none-here')} />;
}

function Standing({ status }: { status: ExternalStatus }) {
  const { t, language, count } = useWords();
  const now = useNow(30_000);
  const run = useRunExternal();
  const { target, last, phase, progress, problem } = status;
  if (target === null) return null;
  const isRunning = phase !== null;
  return (
    <>
      <p
        className={classes.linkState}
        data-testid="external-last"
        data-problem={problem ?? 'none'}
        data-taken={last?.takenAt ?? 'never'}
      >
        {last === null
          ? t('external.last-none')
          : t('external.last', {
              ago: isolate(formatAgo(last.takenAt, now, language)),
              time: isolate(formatFull(last.takenAt, language)),
            })}
        {last === null || last.files === null || last.files === 0
          ? null
          : ` ${t('external.last-files', {
              files: count('files.count', last.files),
              new: count('files.count', last.newFiles),
            })}`}
      </p>
      <p className={classes.hint}>{t('external.folder', { folder: isolateLtr(target.folder) })}</p>
      {last !== null && last.lostFiles > 0 ? (
        <Note tone="amber" words={t('external.lost', { files: count('files.count', last.lostFiles) })} />
      ) : null}
      {status.isOverdue ? <Note tone="red" words={t('external.overdue')} /> : null}
      {problem !== null && !isRunning ? (
        <Note tone="red" words={t(`external.problem-${problem}`)} testId="external-problem" />
      ) : null}
      {status.isReachable === false && problem === null ? (
        <Note tone="amber" words={t('external.unreachable')} />
      ) : null}
      {target.isSameDisk ? <Note tone="amber" words={t('external.same-disk')} /> : null}
      {isRunning ? (
        <div className={classes.hint} role="status" data-testid="external-phase" data-phase={phase}>
          {t(`external.phase-${phase}`)}
          <Progress value={(progress ?? 0) * 100} animated aria-label={t(`external.phase-${phase}`)} />
        </div>
      ) : null}
      <div className={classes.buttons}>
        <Button disabled={isRunning} onClick={() => run.mutate()} data-testid="external-run">
          {t('external.run')}
        </Button>
      </div>
    </>
  );
}

/** For admins: the place, what goes there, the passphrase. */
function Changing(props: { status: ExternalStatus; isOpen: boolean; onOpen: (isOpen: boolean) => void }) {
  const { status, isOpen, onOpen: setOpen } = props;
  const { t } = useWords();
  const choose = useChooseTarget();
  const forget = useForgetTarget();
  const run = useRunExternal();
  const [choice, setChoice] = useState<ExternalChoice | null>(null);
  const [typed, setTyped] = useState<{ passphrase: string; folder: string } | null>(null);
  const [isRevealing, setRevealing] = useState(false);
  const [isForgetting, setForgetting] = useState(false);
  const { target } = status;
  const close = (): void => {
    setOpen(false);
    setChoice(null);
  };
  const pick = (
    <Button
      variant={target === null ? 'filled' : 'default'}
      loading={choose.isPending}
      onClick={() =>
        choose.mutate(undefined, {
          onSuccess: (chosen) => {
            if (chosen === null) return;
            setChoice(chosen);
            setOpen(true);
          },
        })
      }
      data-testid="external-choose"
    >
      {t(target === null ? 'external.choose' : 'external.change-folder')}
    </Button>
  );
  if (isOpen && (choice !== null || target !== null)) {
    return (
      <TargetForm
        choice={choice}
        target={target}
        pick={pick}
        onCancel={close}
        onDone={(passphrase, folder) => {
          close();
          // It is shown once, while it is known: from then on only for one's own secret.
          if (passphrase !== null) setTyped({ passphrase, folder });
          // A new passphrase opens what lies there only when its key was brought there.
          if (choice !== null || passphrase !== null) run.mutate();
        }}
      />
    );
  }
  return (
    <>
      <div className={classes.buttons}>
        {pick}
        {target === null ? null : (
          <>
            <Button variant="default" onClick={() => setOpen(true)} data-testid="external-change">
              {t('external.change')}
            </Button>
            {target.isPassphraseKept ? (
              <Button variant="default" onClick={() => setRevealing(true)} data-testid="external-reveal">
                {t('external.reveal')}
              </Button>
            ) : null}
            <Button variant="subtle" onClick={() => setForgetting(true)} data-testid="external-forget">
              {t('external.forget')}
            </Button>
          </>
        )}
      </div>
      <KeepPassphrase typed={typed} onClose={() => setTyped(null)} />
      <RevealPassphrase
        isOpen={isRevealing}
        folder={target?.folder ?? ''}
        onClose={() => setRevealing(false)}
      />
      <ConfirmDialog
        isOpen={isForgetting}
        title={t('external.forget-title')}
        body={t('external.forget-body')}
        confirm={t('external.forget')}
        onCancel={() => setForgetting(false)}
        onConfirm={() => {
          setForgetting(false);
          forget.mutate();
        }}
      />
    </>
  );
}
