import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { DueColour } from '#shared/desk/tickets/due-time.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useClock, useMinute } from '../../ui/time/use-clock.ts';
import { waitingColour, waitingSentence, waitingShort, type WaitingTicket } from '../words/waiting.ts';
import classes from './marks.module.css';

const MINUTE_MS = 60_000;

/** How a customer's waiting looks now; null while it is not the pharmacy's turn. Said anew only when it changes. */
export function useWaitingColour(ticket: WaitingTicket | null): DueColour | null {
  const hours = useSettings().data?.hours ?? DEFAULT_SETTINGS.hours;
  const colour = useClock((now) => (ticket === null ? null : waitingColour(ticket, now, hours)) ?? 'none');
  return colour === 'none' ? null : colour;
}

/** Since when a customer waits: quiet at first, then amber, and red when the answer is overdue. */
export function WaitingMark({ ticket, colour }: { ticket: WaitingTicket; colour: DueColour }) {
  const words = useWords();
  const hours = useSettings().data?.hours ?? DEFAULT_SETTINGS.hours;
  const minute = useMinute();
  // Somebody may have set the clock back meanwhile.
  const minutes = useClock((now) =>
    Math.max(0, Math.floor((now - (ticket.waitingSince ?? now)) / MINUTE_MS)),
  );
  const now = (ticket.waitingSince ?? minute) + minutes * MINUTE_MS;
  const clock = (at: number): string => formatMoment(at, minute, words.language);
  const sentence = waitingSentence(ticket, now, hours, words, clock);
  const Icon = colour === 'late' ? IconAlertTriangle : IconClockExclamation;
  return (
    <span
      className={classes.waiting}
      data-colour={colour}
      role="img"
      aria-label={sentence}
      title={sentence}
      data-testid="waiting"
    >
      {colour === 'ok' ? null : <Icon {...ICON.mark} />}
      {waitingShort(minutes * MINUTE_MS, words)}
    </span>
  );
}
