import { Button } from '@mantine/core';
import { IconPackageImport, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { WaitlistEntry, WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { useMay } from '../../../api/queries/signed-in.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { CustomerLink } from '../../parts/customer-link.tsx';
import { WindowTag } from '../../parts/window-tag.tsx';
import { HeldTag } from '../../parts/held-tag.tsx';
import { LimitTag } from '../../parts/limit-tag.tsx';
import { useFollowUp, useWaitlistEntries } from '../../follow-ups-api.ts';
import list from '../../parts/follow-ups.module.css';
import { useWhen } from '../../parts/use-when.ts';
import { TellDialog } from '../../dialogs/tell-dialog.tsx';
import classes from './waitlist-tab.module.css';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';

/** Who waits for one item, and the button that tells them. */
export function ItemDetails({ item }: { item: WaitlistItem }) {
  const { t, count } = useWords();
  const when = useWhen();
  const entries = useWaitlistEntries(item.id).data ?? [];
  const remove = useFollowUp('waitlist.remove');
  const mayTell = useMay('follow-ups.send-many');
  const [isTelling, setTelling] = useState(false);
  const stateOf = ({ state, settledAt, createdAt }: WaitlistEntry): string => {
    if (state === 'told') return t('waitlist.state-told', { date: when.dayAt(settledAt ?? createdAt) });
    return t(state === 'queued' ? 'waitlist.state-queued' : 'waitlist.state-waiting');
  };
  return (
    <section className={classes.details} data-testid="waitlist-details">
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>
            <bdi>{item.name}</bdi>
          </h2>
          {item.note === '' ? null : (
            <p className={list.hint}>
              <bdi>{item.note}</bdi>
            </p>
          )}
          {item.arrivedAt === null ? null : (
            <p className={list.hint}>{t('waitlist.arrived-on', { date: when.moment(item.arrivedAt) })}</p>
          )}
        </div>
        <div>
          <Button
            leftSection={<IconPackageImport {...ICON.control} />}
            disabled={!mayTell || item.waiting === 0}
            onClick={() => setTelling(true)}
            data-testid="waitlist-arrived"
          >
            {t('waitlist.arrived')}
          </Button>
          {mayTell ? null : <p className={list.hint}>{t('waitlist.manager-only')}</p>}
        </div>
      </div>
      <ul className={list.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={list.row} data-testid="waitlist-entry" data-state={entry.state}>
            <CustomerLink followed={entry.for} />
            <div className={list.facts}>
              <span className={list.soft}>
                {[
                  ...(entry.quantity === null ? [] : [count('waitlist.packs', entry.quantity)]),
                  t('waitlist.since', { date: when.dayAt(entry.createdAt) }),
                ].join(' · ')}
              </span>
              {entry.state === 'told' ? null : (
                <span className={list.badges}>
                  <HeldTag followed={entry.for} />
                  {entry.state === 'queued' ? <LimitTag followed={entry.for} /> : null}
                  {entry.state === 'queued' ? <WindowTag followed={entry.for} /> : null}
                </span>
              )}
            </div>
            <span className={list.tag} data-tone={entry.state === 'waiting' ? undefined : 'good'}>
              {stateOf(entry)}
            </span>
            {entry.state === 'told' ? null : (
              <TooltipIconButton
                label={t('follow-ups.remove')}
                onClick={() => remove.mutate({ id: entry.id })}
                size="row"
              >
                <IconX {...ICON.line} />
              </TooltipIconButton>
            )}
          </li>
        ))}
      </ul>
      {isTelling ? <TellDialog item={item} onClose={() => setTelling(false)} /> : null}
    </section>
  );
}
