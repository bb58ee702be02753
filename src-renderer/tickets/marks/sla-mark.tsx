import { IconAlertTriangle, IconClockExclamation, IconClockHour4 } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { DueColour } from '#shared/desk/tickets/due-time.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useClock, useMinute } from '../../ui/time/use-clock.ts';
import { slaOf, slaSentence, slaShort, type Sla } from '../words/sla.ts';
import classes from './marks.module.css';
import { ICON } from '../../ui/icon-size.ts';

const ICONS: Record<DueColour, TablerIcon> = {
  ok: IconClockHour4,
  soon: IconClockExclamation,
  late: IconAlertTriangle,
};

const MINUTE_MS = 60_000;

type Shown = Pick<Ticket, 'dueAt' | 'dueMinutes' | 'snoozedUntil'>;

/** How much time an answer has left: colour, picture and words. `isLong` has room for when it is due. */
export function SlaMark({ ticket, isLong = false }: { ticket: Shown; isLong?: boolean }) {
  const words = useWords();
  const sla = useSla(ticket);
  const minute = useMinute();
  if (sla === null) return null;
  const clock = (at: number): string => formatMoment(at, minute, words.language);
  const sentence = slaSentence(sla, words, clock);
  const short = slaShort(sla, words);
  const Icon = ICONS[sla.colour];
  return (
    <span
      className={classes.sla}
      data-colour={sla.colour}
      role="img"
      aria-label={sentence}
      title={sentence}
      data-testid="sla"
    >
      <Icon {...ICON.mark} />
      <span className={classes.slaText}>{short === '' && isLong ? clock(sla.dueAt) : short}</span>
    </span>
  );
}

/** Drawn again only when the words would change: once a minute at most. */
export function useSla(ticket: Shown): Sla | null {
  const hours = useSettings().data?.hours ?? DEFAULT_SETTINGS.hours;
  const colour = useClock((now) => slaOf(ticket, now, hours)?.colour ?? 'none');
  const minutes = useClock((now) => Math.trunc(((ticket.dueAt ?? now) - now) / MINUTE_MS));
  if (colour === 'none' || ticket.dueAt === null) return null;
  return { colour, dueAt: ticket.dueAt, ms: minutes * MINUTE_MS };
}
