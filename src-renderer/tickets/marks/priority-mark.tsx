import { IconArrowDown, IconChevronUp, IconChevronsUp, IconMinus } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { TicketPriority } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './marks.module.css';
import { ICON } from '../../ui/icon-size.ts';

const ICONS: Record<TicketPriority, TablerIcon> = {
  low: IconArrowDown,
  normal: IconMinus,
  high: IconChevronUp,
  urgent: IconChevronsUp,
};

/** A priority's picture and name. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const { t } = useWords();
  const Icon = ICONS[priority];
  return (
    <span className={classes.priority} data-priority={priority}>
      <Icon {...ICON.line} />
      {t(`ticket-priority.${priority}`)}
    </span>
  );
}

/** For a row: only what stands out. */
export function HighPriorityMark({ priority }: { priority: TicketPriority }) {
  const { t } = useWords();
  if (priority === 'low' || priority === 'normal') return null;
  const Icon = ICONS[priority];
  const label = t('tickets.priority-mark', { priority: t(`ticket-priority.${priority}`) });
  return (
    <span
      className={classes.priority}
      data-priority={priority}
      role="img"
      aria-label={label}
      title={label}
      data-testid="priority-mark"
    >
      <Icon {...ICON.line} />
    </span>
  );
}
