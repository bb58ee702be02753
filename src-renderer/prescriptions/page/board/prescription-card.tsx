import { IconCircleCheck, IconClockExclamation, IconPencil, IconSend } from '@tabler/icons-react';
import type { ListedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { isOpenStatus } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import { useCustomerLabel } from '../../../ui/customer/use-customer-label.ts';
import { CardAnswer } from '../../answer/card-answer.tsx';
import { PhotoThumb } from '../../photos/photo-thumb.tsx';
import { StatusBadge } from '../../words/status-badge.tsx';
import { useAge } from '../../words/use-age.ts';
import { useAgents } from '../../../staff/words/use-agents.ts';
import classes from './board.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** Who waits this long for a first look has been forgotten. */
const LATE_MINUTES = 20;

/** One prescription of the queue; all of it opens it. */
export function PrescriptionCard(props: {
  prescription: ListedPrescription;
  /** Something typed on it has not been saved. */
  isUnsaved: boolean;
  /** Where its column does not say it. */
  showsStatus?: boolean;
  onOpen: (id: number) => void;
}) {
  const { prescription, isUnsaved, showsStatus = false, onOpen } = props;
  const { id, status, statusAt, photo, photoCount, lineCount, total } = prescription;
  const { t, count, language } = useWords();
  const label = useCustomerLabel(prescription);
  const age = useAge(statusAt);
  const who = useWho(prescription);
  const isLate = status === 'waiting' && age.minutes >= LATE_MINUTES;
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        onClick={() => onOpen(id)}
        data-testid="prescription-card"
        data-prescription={id}
        data-status={status}
      >
        <PhotoThumb photo={photo} size={58} />
        <span className={classes.words}>
          <span className={classes.row}>
            <bdi className={classes.customer} dir={label.dir}>
              {label.text}
            </bdi>
            <bdi className={classes.id} dir="ltr">{`#${id}`}</bdi>
          </span>
          <span className={`${classes.row} ${classes.figures}`}>
            <span className={classes.age} data-late={isLate}>
              {isLate ? <IconClockExclamation {...ICON.mark} /> : null}
              {age.text}
            </span>
            {total !== null && status !== 'cancelled' ? (
              <bdi className={classes.total}>{moneyText(total / 100, language, 'latin')}</bdi>
            ) : (
              <span className={classes.facts}>
                {lineCount > 0
                  ? count('prescriptions.items', lineCount)
                  : photoCount > 1
                    ? count('prescriptions.photos', photoCount)
                    : null}
              </span>
            )}
          </span>
          {showsStatus ? <StatusBadge status={status} /> : null}
          {prescription.answer === null ? null : <CardAnswer answer={prescription.answer} />}
          <span className={classes.marks}>
            {who === null ? null : <bdi className={classes.who}>{who}</bdi>}
            {isUnsaved ? <Mark Icon={IconPencil} label={t('prescriptions.unsaved')} tone="amber" /> : null}
            {prescription.quotedMessageId !== null && isOpenStatus(status) ? (
              <Mark Icon={IconSend} label={t('prescriptions.quoted-mark')} />
            ) : null}
            <CheckMark prescription={prescription} />
          </span>
        </span>
      </button>
    </li>
  );
}

function CheckMark({ prescription }: { prescription: ListedPrescription }) {
  const { t } = useWords();
  const { nameOf } = useAgents('prescriptions.someone');
  const { needsCheck, checkedBy, status } = prescription;
  if (checkedBy !== null) {
    return (
      <Mark
        Icon={IconCircleCheck}
        label={t('prescriptions.checked-mark', { name: isolate(nameOf(checkedBy)) })}
      />
    );
  }
  if (!needsCheck || status !== 'priced') return null;
  return <Mark Icon={IconCircleCheck} label={t('prescriptions.unchecked-mark')} tone="amber" />;
}

function Mark({ Icon, label, tone }: { Icon: typeof IconSend; label: string; tone?: 'amber' }) {
  return (
    <span className={classes.mark} data-tone={tone} role="img" aria-label={label} title={label}>
      <Icon {...ICON.line} />
    </span>
  );
}

/** Who did the last step; null where the customer did. */
function useWho({ status, readBy, pricedBy, readyBy, closedBy }: ListedPrescription): string | null {
  const { nameOf } = useAgents('prescriptions.someone');
  const last = {
    waiting: null,
    unreadable: null,
    read: readBy,
    priced: pricedBy,
    ready: readyBy,
    collected: closedBy,
    delivered: closedBy,
    cancelled: closedBy,
  }[status];
  return last === null ? null : nameOf(last);
}
