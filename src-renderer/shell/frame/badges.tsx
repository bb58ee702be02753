import { useUnreadTotal } from '../../api/queries/conversations.ts';
import { useFollowUpBadge } from '../../follow-ups/follow-ups-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePrescriptionCounts } from '../../prescriptions/prescriptions-api.ts';
import classes from './rail.module.css';

const MOST_SHOWN = 99;

/** The messages that nobody has read. */
export function UnreadBadge() {
  const { count } = useWords();
  const unread = useUnreadTotal().data ?? 0;
  return <Badge value={unread} label={count('inbox.unread-messages', unread)} testId="unread-total" />;
}

export function PrescriptionsBadge() {
  const { count } = useWords();
  const waiting = usePrescriptionCounts().data?.waiting ?? 0;
  return (
    <Badge
      value={waiting}
      label={count('prescriptions.waiting-count', waiting)}
      testId="prescriptions-waiting"
    />
  );
}

/** The refills that are due, and what could not be sent at its time. */
export function FollowUpsBadge() {
  const { count } = useWords();
  const followUps = useFollowUpBadge();
  return <Badge value={followUps} label={count('follow-ups.badge', followUps)} testId="follow-ups-badge" />;
}

/** How much waits on a page; nothing for nothing. */
function Badge({ value, label, testId }: { value: number; label: string; testId: string }) {
  if (value === 0) return null;
  return (
    <span className={classes.badge} dir="ltr" aria-label={label} data-testid={testId}>
      {value > MOST_SHOWN ? `${MOST_SHOWN}+` : value}
    </span>
  );
}
