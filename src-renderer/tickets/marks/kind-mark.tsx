import {
  IconHelpCircle,
  IconMoodSad,
  IconPrescription,
  IconShoppingBag,
  IconTruckDelivery,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './marks.module.css';
import { ICON, type IconSize } from '../../ui/icon-size.ts';

const ICONS: Record<TicketKind, TablerIcon> = {
  prescription: IconPrescription,
  order: IconShoppingBag,
  delivery: IconTruckDelivery,
  inquiry: IconHelpCircle,
  complaint: IconMoodSad,
};

export function TicketKindIcon({ kind, size }: { kind: TicketKind; size: IconSize }) {
  const Icon = ICONS[kind];
  return <Icon {...ICON[size]} />;
}

/** A kind's picture in its colour, with its name beside it. */
export function KindMark({ kind }: { kind: TicketKind }) {
  const { t } = useWords();
  return (
    <span className={classes.kind} data-kind={kind} data-testid="ticket-kind">
      <TicketKindIcon kind={kind} size="line" />
      {t(`ticket-kind.${kind}`)}
    </span>
  );
}

/** The same as a small coin, where there is no room for the name. */
export function KindCoin({ kind }: { kind: TicketKind }) {
  const { t } = useWords();
  const name = t(`ticket-kind.${kind}`);
  return (
    <span
      className={classes.coin}
      data-kind={kind}
      role="img"
      aria-label={name}
      title={name}
      data-testid="ticket-kind"
    >
      <TicketKindIcon kind={kind} size="mark" />
    </span>
  );
}
