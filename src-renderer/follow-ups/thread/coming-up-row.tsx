import { IconCalendarTime, IconPackageImport, IconPill, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import type { WaitlistEntry } from '#shared/domain/follow-ups/waitlist.ts';
import { useCustomer } from '../../customers/customers-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useDueRefills, useFollowUp } from '../follow-ups-api.ts';
import { RefillMenu } from '../page/refills/refill-menu.tsx';
import { ScheduledActions } from '../page/scheduled/scheduled-actions.tsx';
import { ScheduledFacts } from '../page/scheduled/scheduled-facts.tsx';
import { WindowTag } from '../parts/window-tag.tsx';
import { HeldTag } from '../parts/held-tag.tsx';
import { LimitTag } from '../parts/limit-tag.tsx';
import { LinkTag } from '../parts/link-tag.tsx';
import list from '../parts/follow-ups.module.css';
import { useWhen } from '../parts/use-when.ts';
import type { ComingUpItem } from './coming-up.ts';
import classes from './coming-up.module.css';

/** One thing that has not gone: a bubble drawn in dashes, with what the product can do about it. */
export function ComingUpRow({ item }: { item: ComingUpItem }) {
  switch (item.what) {
    case 'scheduled':
      return (
        <Dashed
          what={item.what}
          icon={<IconCalendarTime {...ICON.control} />}
          actions={<ScheduledActions scheduled={item.scheduled} />}
        >
          <ScheduledFacts scheduled={item.scheduled} />
        </Dashed>
      );
    case 'refill':
      return <ComingRefill refill={item.refill} />;
    case 'arrival':
      return <ComingArrival entry={item.entry} />;
  }
}

/** A reminder goes when a colleague has agreed to it, from its day on. */
function ComingRefill({ refill }: { refill: Refill }) {
  const { t } = useWords();
  const when = useWhen();
  const isDue = refill.nextDue <= when.today;
  const due = useDueRefills(isDue).data?.find((one) => one.refill.id === refill.id);
  const isApproved = due?.isApproved === true;
  return (
    <Dashed
      what="refill"
      icon={<IconPill {...ICON.control} />}
      actions={<RefillMenu refill={refill} isDue={due !== undefined && !isApproved} />}
    >
      <span className={list.soft}>
        {isApproved
          ? t('refills.on-its-way')
          : `${when.day(refill.nextDue)} · ${t('follow-ups.needs-approval')}`}
      </span>
      <span className={classes.words}>{t('follow-ups.coming-refill', { item: isolate(refill.item) })}</span>
      <Hindrances followed={refill.for} isOnItsWay={isApproved} />
    </Dashed>
  );
}

function ComingArrival({ entry }: { entry: WaitlistEntry }) {
  const { t } = useWords();
  const remove = useFollowUp('waitlist.remove');
  return (
    <Dashed
      what="arrival"
      icon={<IconPackageImport {...ICON.control} />}
      actions={
        <TooltipIconButton
          label={t('follow-ups.remove')}
          onClick={() => remove.mutate({ id: entry.id })}
          size="row"
        >
          <IconX {...ICON.control} />
        </TooltipIconButton>
      }
    >
      <span className={list.soft}>
        {t(entry.state === 'queued' ? 'waitlist.state-queued' : 'follow-ups.when-it-comes')}
      </span>
      <span className={classes.words}>
        {t('follow-ups.coming-arrival', { item: isolate(entry.itemName) })}
      </span>
      <Hindrances followed={entry.for} isOnItsWay={entry.state === 'queued'} />
    </Dashed>
  );
}

/** Why it may not go at all, or waits: what a person wrote and scheduled goes in spite of a stop. */
function Hindrances({ followed, isOnItsWay }: { followed: Followed; isOnItsWay: boolean }) {
  const { t } = useWords();
  const consent = useCustomer(followed.customerId).data?.consent.state;
  if (!followed.isHeld && consent !== 'opted-out' && !isOnItsWay) return null;
  return (
    <span className={list.badges}>
      <HeldTag followed={followed} />
      {isOnItsWay ? <LimitTag followed={followed} /> : null}
      {isOnItsWay ? <LinkTag /> : null}
      {isOnItsWay ? <WindowTag followed={followed} /> : null}
      {consent === 'opted-out' ? (
        <span className={list.tag} data-tone="bad" data-testid="coming-up-opted-out">
          {t('refills.opted-out')}
        </span>
      ) : null}
    </span>
  );
}

function Dashed(props: {
  what: ComingUpItem['what'];
  icon: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.row} data-testid="coming-up-item" data-what={props.what}>
      <span className={classes.icon}>{props.icon}</span>
      <div className={`${list.facts} ${list.narrow}`}>{props.children}</div>
      {props.actions}
    </div>
  );
}
