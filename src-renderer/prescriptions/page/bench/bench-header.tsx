import { Button } from '@mantine/core';
import { IconArrowLeft, IconMessage } from '@tabler/icons-react';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { isolateLtr, useWords } from '../../../i18n/use-words.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { CustomerAvatar } from '../../../ui/customer/customer-avatar.tsx';
import { useCustomerLabel } from '../../../ui/customer/use-customer-label.ts';
import { PrescriptionPaper } from '../../../records/prescription-paper.tsx';
import { StatusBadge } from '../../words/status-badge.tsx';
import { useAge } from '../../words/use-age.ts';
import classes from './bench.module.css';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';

/** Whose prescription it is, and where it stands. */
export function BenchHeader({ prescription, onClose }: { prescription: Prescription; onClose: () => void }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const label = useCustomerLabel(prescription);
  const age = useAge(prescription.statusAt);
  return (
    <header className={classes.header}>
      <TooltipIconButton
        label={t('prescriptions.back')}
        onClick={onClose}
        data-testid="bench-back"
        tooltip={`${t('prescriptions.back')} (Esc)`}
      >
        {/* Drawn for Arabic; turned where one reads from the left. */}
        <IconArrowLeft {...ICON.button} />
      </TooltipIconButton>
      <CustomerAvatar id={prescription.customerId} name={prescription.customerName} size="row" />
      <div className={classes.who}>
        <bdi className={`${classes.customer} selectable`} dir={label.dir}>
          {label.text}
        </bdi>
        <span className={classes.facts}>
          <span>{t('prescriptions.number', { number: isolateLtr(`#${prescription.id}`) })}</span>
          <span>{age.text}</span>
        </span>
      </div>
      <StatusBadge status={prescription.status} />
      <PrescriptionPaper id={prescription.id} />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconMessage {...ICON.control} />}
        onClick={() => openAt(prescription.conversationId, null)}
        data-testid="bench-open-chat"
      >
        {t('prescriptions.open-chat')}
      </Button>
    </header>
  );
}
