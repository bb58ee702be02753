import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { isOpenStatus, type ListedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PhotoThumb } from '../photos/photo-thumb.tsx';
import { usePrescriptionsOf } from '../prescriptions-api.ts';
import { StatusBadge } from '../words/status-badge.tsx';
import { useAge } from '../words/use-age.ts';
import { useOpenPrescription } from '../../navigation/use-open-prescription.ts';
import classes from './prescription-section.module.css';

/** The customer's prescriptions that somebody still works on; nothing stands there for a customer without one. */
export function PrescriptionSection({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const all = usePrescriptionsOf(conversation.id).data ?? [];
  const open = all.filter(({ status }) => isOpenStatus(status));
  if (open.length === 0) return null;
  return (
    <section className={classes.card} data-testid="aside-prescriptions">
      <h2 className={classes.heading}>{t('prescriptions.section')}</h2>
      <ul className={classes.list}>
        {open.map((prescription) => (
          <Row key={prescription.id} prescription={prescription} />
        ))}
      </ul>
    </section>
  );
}

function Row({ prescription }: { prescription: ListedPrescription }) {
  const { id, status, statusAt, photo, total } = prescription;
  const { t, language } = useWords();
  const age = useAge(statusAt);
  const open = useOpenPrescription();
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        title={t('prescriptions.open')}
        onClick={() => open(id)}
        data-testid="aside-prescription"
        data-prescription={id}
      >
        <PhotoThumb photo={photo} size={44} />
        <span className={classes.words}>
          <StatusBadge status={status} />
          <span className={classes.facts}>
            <bdi dir="ltr">{`#${id}`}</bdi>
            <span>{age.text}</span>
            {total === null ? null : <bdi>{moneyText(total / 100, language, 'latin')}</bdi>}
          </span>
        </span>
      </button>
    </li>
  );
}
