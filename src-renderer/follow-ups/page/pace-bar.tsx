import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useConnection } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useFollowUp, usePace } from '../follow-ups-api.ts';
import { useWhen } from '../parts/use-when.ts';
import classes from './pace-bar.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** How the texts to many are going, and why not faster; nothing while none waits. */
export function PaceBar({ topic }: { topic: 'waitlist' | 'reminders' }) {
  const { t, count } = useWords();
  const when = useWhen();
  const pace = usePace(topic).data;
  const pause = useFollowUp('followUps.setPaused');
  const cancel = useFollowUp('followUps.cancelRest');
  const connection = useConnection().data;
  const [isAsking, setAsking] = useState(false);
  if (pace === undefined || pace.waiting === 0) return null;
  const isAtLimit = pace.sentToday >= pace.dailyLimit && pace.nextAt !== null;
  const headline = (): string => {
    if (pace.isPaused) return t('pace.paused');
    if (connection !== undefined && connection.phase !== 'online') return t('follow-ups.waits-for-link');
    if (pace.limitedUntil !== null) return t('follow-ups.limited', { time: when.moment(pace.limitedUntil) });
    return isAtLimit ? t('pace.limit', { time: when.moment(pace.nextAt ?? 0) }) : t('pace.going');
  };
  return (
    <section className={classes.bar} aria-live="polite" data-testid="pace" data-waiting={pace.waiting}>
      <IconShieldCheck {...ICON.large} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.headline}>{headline()}</p>
        <p className={classes.facts}>
          {[
            count('pace.waiting', pace.waiting),
            ...(pace.waitingToHear === 0 ? [] : [count('pace.waiting-to-hear', pace.waitingToHear)]),
            count('pace.today', pace.sentToday),
            count('pace.limit-of', pace.dailyLimit),
          ].join(' · ')}
        </p>
        <p className={classes.why}>{t('pace.why')}</p>
      </div>
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="default"
          leftSection={pace.isPaused ? <IconPlayerPlay {...ICON.line} /> : <IconPlayerPause {...ICON.line} />}
          onClick={() => pause.mutate({ isPaused: !pace.isPaused })}
          data-testid="pace-pause"
        >
          {t(pace.isPaused ? 'pace.resume' : 'pace.pause')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="var(--rs-red)"
          onClick={() => setAsking(true)}
          data-testid="pace-cancel"
        >
          {t('pace.cancel')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('pace.cancel')}
        body={t('pace.cancel-body')}
        confirm={t('pace.cancel')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          cancel.mutate(undefined);
        }}
      />
    </section>
  );
}
