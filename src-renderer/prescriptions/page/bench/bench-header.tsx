import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowRight, IconMessage } from '@tabler/icons-react';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { isolateLtr, useWords } from '../../../i18n/use-words.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { Avatar } from '../../../ui/customer/avatar.tsx';
import { useCustomerLabel } from '../../../ui/customer/use-customer-label.ts';
import { StatusBadge } from '../../words/status-badge.tsx';
import { useAge } from '../../words/use-age.ts';
import classes from './bench.module.css';

/** Whose prescription it is, and where it stands. */
export function BenchHeader({ prescription, onClose }: { prescription: Prescription; onClose: () => void }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const label = useCustomerLabel(prescription);
  const age = useAge(prescription.statusAt);
  return (
    <header className={classes.header}>
      <Tooltip label={`${t('prescriptions.back')} (Esc)`} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={38}
          radius="md"
          aria-label={t('prescriptions.back')}
          onClick={onClose}
          data-testid="bench-back"
        >
          {/* Drawn for Arabic; turned where one reads from the left. */}
          <IconArrowRight size={21} stroke={1.9} className={classes.back} />
        </ActionIcon>
      </Tooltip>
      <Avatar id={prescription.customerId} name={prescription.customerName} size={38} />
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
      <Button
        variant="default"
        size="sm"
        leftSection={<IconMessage size={17} stroke={1.75} />}
        onClick={() => openAt(prescription.conversationId, null)}
        data-testid="bench-open-chat"
      >
        {t('prescriptions.open-chat')}
      </Button>
    </header>
  );
}
