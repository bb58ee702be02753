import type { DueRefill, Refill } from '#shared/domain/follow-ups/refill.ts';
import { runsOutOn } from '#shared/desk/follow-ups/refill-cycle.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { HeldTag } from '../../parts/held-tag.tsx';
import { LimitTag } from '../../parts/limit-tag.tsx';
import classes from '../../parts/follow-ups.module.css';
import { useWhen } from '../../parts/use-when.ts';

/** What the customer takes, how long it lasts, and where its reminder stands. */
export function RefillFacts({ refill, due }: { refill: Refill; due?: DueRefill | undefined }) {
  const { t, count } = useWords();
  const when = useWhen();
  return (
    <>
      <span className={classes.strong} dir="auto">
        {refill.item}
      </span>
      {refill.doseNote === '' ? null : (
        <span className={classes.soft} dir="auto">
          {refill.doseNote}
        </span>
      )}
      <span className={classes.soft}>
        {count('refills.supply', refill.daysSupply)}
        {' · '}
        {t('refills.runs-out', { date: when.day(runsOutOn(refill)) })}
      </span>
      <span className={classes.badges}>
        <HeldTag followed={refill.for} />
        {due?.isApproved === true ? <LimitTag followed={refill.for} /> : null}
        {refill.state === 'paused' ? (
          <span className={classes.tag} data-tone="warn">
            {t('refills.paused')}
          </span>
        ) : (
          <span className={classes.tag} data-tone={refill.nextDue <= when.today ? 'warn' : undefined}>
            {t('refills.due-on', { date: when.day(refill.nextDue) })}
          </span>
        )}
        {due?.isApproved === true ? (
          <span className={classes.tag} data-tone="good">
            {t('refills.on-its-way')}
          </span>
        ) : null}
        {due?.agreement === 'opted-out' ? (
          <span className={classes.tag} data-tone="bad">
            {t('refills.opted-out')}
          </span>
        ) : null}
        {due?.agreement === 'unknown' ? (
          <span className={classes.tag}>{t('refills.agreement-unknown')}</span>
        ) : null}
        {refill.hasAnswer ? (
          <span className={classes.tag} data-tone="good">
            {t('follow-ups.answered')}
          </span>
        ) : null}
      </span>
    </>
  );
}
