import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useState } from 'react';
import {
  DEFAULT_SCHEDULE,
  type ExternalChoice,
  type ExternalSchedule,
  type ExternalStatus,
} from '#shared/domain/data/external-backup.ts';
import { timeOfMinute, minuteOfTime } from '#shared/time/clock-text.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { Choice } from '../../ui/choice.tsx';
import { TimeField } from '../../ui/dates/time-field.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { NewPassphraseFields, useNewPassphrase } from '../new-passphrase.tsx';
import { useSetUpTarget } from './external-api.ts';
import { Note } from './note.tsx';

/** Where snapshots go, when, what they hold, and their passphrase. */
export function TargetForm(props: {
  /** A folder that was just chosen; null when only the rest is changed. */
  choice: ExternalChoice | null;
  target: ExternalStatus['target'];
  /** The way to another folder. */
  pick: ReactNode;
  onCancel: () => void;
  /** @param passphrase null when it stays. */
  onDone: (passphrase: string | null, folder: string) => void;
}) {
  const { choice, target, pick, onCancel, onDone } = props;
  const { t } = useWords();
  const setUp = useSetUpTarget();
  const [schedule, setSchedule] = useState<ExternalSchedule>(target?.schedule ?? DEFAULT_SCHEDULE);
  const [withMedia, setWithMedia] = useState(target?.withMedia ?? true);
  const [withSession, setWithSession] = useState(target?.withSession ?? false);
  const passphrase = useNewPassphrase();
  const folder = choice?.folder ?? target?.folder ?? '';
  const mayStay = target !== null;
  const stays = mayStay && passphrase.isEmpty;
  const isReady = choice?.problem == null && (stays || passphrase.isGood);
  return (
    <form
      className={classes.form}
      data-testid="external-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!isReady) return;
        const said = stays ? null : passphrase.value;
        setUp.mutate(
          { passphrase: said, schedule, withMedia, withSession },
          { onSuccess: () => onDone(said, folder) },
        );
      }}
    >
      <p className={classes.linkState} data-testid="external-folder">
        {t('external.folder', { folder: isolateLtr(folder) })}
      </p>
      {choice === null ? null : <Findings choice={choice} withMedia={withMedia} />}
      <ScheduleFields schedule={schedule} onChange={setSchedule} />
      <Checkbox
        label={t('external.media')}
        description={t('external.media-hint')}
        checked={withMedia}
        onChange={(event) => setWithMedia(event.currentTarget.checked)}
        data-testid="external-media"
      />
      <Checkbox
        label={t('external.session')}
        description={t('external.session-hint')}
        checked={withSession}
        onChange={(event) => setWithSession(event.currentTarget.checked)}
        data-testid="external-session"
      />
      {withSession ? <Note tone="amber" words={t('external.session-warning')} /> : null}
      <NewPassphraseFields
        passphrase={passphrase}
        label={t(mayStay ? 'external.passphrase-new' : 'external.passphrase')}
        hint={t('external.passphrase-hint')}
        testId="external-passphrase"
      />
      {choice === null ? null : (
        <Note
          tone={choice.canKeepPassphrase ? 'calm' : 'amber'}
          words={t(choice.canKeepPassphrase ? 'external.kept' : 'external.not-kept')}
          testId="external-kept"
        />
      )}
      {setUp.isError ? <ErrorNotice code={errorCodeOf(setUp.error)} /> : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!isReady} loading={setUp.isPending} data-testid="external-save">
          {t(choice === null ? 'external.save-changes' : 'external.save')}
        </Button>
        {pick}
        <Button variant="subtle" onClick={onCancel} data-testid="external-cancel">
          {t('external.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What was found out about a folder, before anything is written there. */
function Findings({ choice, withMedia }: { choice: ExternalChoice; withMedia: boolean }) {
  const { t, language } = useWords();
  const { problem, freeBytes, ownSnapshots } = choice;
  if (problem !== null) {
    return <Note tone="red" words={t(`external.problem-${problem}`)} testId="external-refused" />;
  }
  const neededBytes = choice.databaseBytes + (withMedia ? choice.mediaBytes : 0);
  const sizes = {
    needed: isolate(sizeText(neededBytes, language)),
    free: isolate(sizeText(freeBytes ?? 0, language)),
  };
  const isTight = freeBytes !== null && ownSnapshots === 0 && freeBytes < neededBytes;
  return (
    <>
      {freeBytes === null ? null : (
        <Note
          tone={isTight ? 'red' : 'calm'}
          words={t(isTight ? 'external.too-little' : 'external.needs', sizes)}
        />
      )}
      {choice.isSameDisk ? (
        <Note tone="amber" words={t('external.same-disk')} testId="external-same-disk" />
      ) : null}
      {ownSnapshots > 0 ? (
        <Note tone="calm" words={t('external.own-there', { count: String(ownSnapshots) })} />
      ) : null}
      {choice.otherDesks > 0 ? <Note tone="calm" words={t('external.others-there')} /> : null}
    </>
  );
}

function ScheduleFields(props: {
  schedule: ExternalSchedule;
  onChange: (schedule: ExternalSchedule) => void;
}) {
  const { schedule, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('external.when')}
        value={schedule.kind}
        onChange={(kind) => onChange(kind === 'daily' ? DEFAULT_SCHEDULE : { kind, hours: 6 })}
        options={[
          { value: 'daily', label: t('external.when-daily') },
          { value: 'every', label: t('external.when-every'), testId: 'external-every' },
        ]}
      />
      {schedule.kind === 'daily' ? (
        <>
          <TimeField
            label={t('external.at')}
            value={timeOfMinute(schedule.minute)}
            mayBeEmpty={false}
            onChange={(time) => {
              if (time !== '') onChange({ kind: 'daily', minute: minuteOfTime(time) });
            }}
            testId="external-at"
          />
          <p className={classes.hint}>{t('external.at-hint')}</p>
        </>
      ) : (
        <NumberInput
          label={t('external.hours')}
          value={schedule.hours}
          min={1}
          max={168}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(hours) => {
            if (typeof hours === 'number' && hours >= 1) onChange({ kind: 'every', hours });
          }}
          data-testid="external-hours"
        />
      )}
    </>
  );
}
