import { IconCalendarTime } from '@tabler/icons-react';
import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ToChatsButton } from '../../../navigation/to-chats-button.tsx';
import { EmptyNote } from '../../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../../ui/page/query-states.tsx';
import { CustomerLink } from '../../parts/customer-link.tsx';
import { useScheduled } from '../../follow-ups-api.ts';
import classes from '../../parts/follow-ups.module.css';
import { ScheduledActions } from './scheduled-actions.tsx';
import { ScheduledFacts } from './scheduled-facts.tsx';
import groups from './scheduled-tab.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** What waits for its time, what missed it, and what has become of the rest. */
export function ScheduledTab() {
  const { t } = useWords();
  const scheduled = useScheduled();
  if (scheduled.data === undefined) return <QueryStates query={scheduled} />;
  const { open, settled } = scheduled.data;
  const missed = open.filter(({ state }) => state === 'missed');
  const waiting = open.filter(({ state }) => state === 'waiting');
  if (open.length + settled.length === 0) {
    return (
      <EmptyNote
        picture={<IconCalendarTime {...ICON.page} />}
        title={t('scheduled.none-title')}
        body={t('scheduled.none-body')}
        action={<ToChatsButton />}
        help="follow-ups"
      />
    );
  }
  return (
    <div className={groups.groups}>
      <Group title={t('scheduled.missed')} hint={t('scheduled.missed-why')} items={missed} />
      <Group title={t('scheduled.waiting')} items={waiting} />
      <Group title={t('scheduled.settled')} items={settled} />
    </div>
  );
}

function Group({ title, hint, items }: { title: string; hint?: string; items: readonly Scheduled[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className={groups.title}>{title}</h2>
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
      <ul className={classes.list}>
        {items.map((one) => (
          <li
            key={one.id}
            className={classes.row}
            data-urgent={one.state === 'missed'}
            data-testid="scheduled-row"
            data-state={one.state}
          >
            <CustomerLink followed={one.for} />
            <div className={classes.facts}>
              <ScheduledFacts scheduled={one} />
            </div>
            <ScheduledActions scheduled={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
