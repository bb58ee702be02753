import {
  IconCalendarCancel,
  IconCalendarEvent,
  IconChartBar,
  IconCircle,
  IconSquare,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { EventDetails, InviteDetails, PollDetails } from '#shared/domain/messages/message-details.ts';
import { formatClock, formatFull } from '../../i18n/time-format.ts';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './cards.module.css';
import { Detail, SaidCard } from './said-card.tsx';
import { LinkedText } from '../../ui/message/formatted-text.tsx';

/** A question with what can be answered; who answers what is told by messages of their own. */
export function PollCard({ poll }: { poll: PollDetails }) {
  const { t } = useWords();
  const Mark = poll.isOneOnly ? IconCircle : IconSquare;
  return (
    <SaidCard
      testId="card-poll"
      icon={IconChartBar}
      label={`${t('type.poll')} · ${t(poll.isOneOnly ? 'media.poll-one' : 'media.poll-many')}`}
      title={poll.question}
    >
      <ul className={classes.list}>
        {poll.options.map((option, index) => (
          <li key={index} className={classes.item}>
            <Mark {...ICON.mark} />
            <bdi className="selectable" dir="auto">
              <LinkedText text={option} />
            </bdi>
          </li>
        ))}
      </ul>
    </SaidCard>
  );
}

/** When, where and what of an event. */
export function EventCard({ event }: { event: EventDetails }) {
  const { t, language } = useWords();
  return (
    <SaidCard
      testId="card-event"
      icon={event.isCancelled ? IconCalendarCancel : IconCalendarEvent}
      label={t('type.event')}
      title={event.name}
      isOver={event.isCancelled}
    >
      {event.isCancelled ? <span className={classes.warning}>{t('media.event-cancelled')}</span> : null}
      <Detail text={timesOf(event, language)} />
      <Detail text={event.place} />
      <Detail text={event.description} />
    </SaidCard>
  );
}

const DAY_MS = 86_400_000;

/** "Saturday, 28 November 2026, 5:00 pm – 7:00 pm"; an end that lies a day off or before the beginning says nothing. */
function timesOf({ startsAt, endsAt }: EventDetails, language: Words['language']): string | null {
  if (startsAt === null) return null;
  const start = formatFull(startsAt, language);
  if (endsAt === null || endsAt <= startsAt || endsAt - startsAt >= DAY_MS) return start;
  return `${start} – ${formatClock(endsAt, language)}`;
}

/** An invitation can be followed on the phone only. */
export function InviteCard({ invite }: { invite: InviteDetails }) {
  const { t } = useWords();
  return (
    <SaidCard
      testId="card-invite"
      icon={IconUsersPlus}
      label={t(`media.invite-${invite.to}`)}
      title={invite.name}
    >
      <Detail text={t('thread.on-phone-only')} />
    </SaidCard>
  );
}
