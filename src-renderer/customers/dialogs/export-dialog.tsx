import { Button, Checkbox, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  type TableFormat,
} from '#shared/domain/customers/customer-table.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useExportCustomers } from '../customers-api.ts';
import classes from './tables.module.css';

/** Says what leaves the desk before it does. */
export function ExportDialog({ format, onClose }: { format: TableFormat; onClose: () => void }) {
  const { t } = useWords();
  const [withHealth, setWithHealth] = useState(false);
  const exporting = useExportCustomers();
  const headings = Object.fromEntries(
    CUSTOMER_COLUMNS.map((column) => [column, t(`customers.column-${column}`)]),
  ) as Record<CustomerColumn, string>;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customers.export-title')}
      size={480}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title }}
      data-testid="export-dialog"
    >
      <div className={classes.body}>
        <p className={classes.hint}>{t('customers.export-body')}</p>
        <Checkbox
          label={t('customers.export-health')}
          checked={withHealth}
          onChange={(event) => setWithHealth(event.currentTarget.checked)}
          data-testid="export-health"
        />
        {exporting.isError ? <ErrorNotice code={errorCodeOf(exporting.error)} /> : null}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={exporting.isPending}
            onClick={() =>
              exporting.mutate(
                { format, withHealth, headings },
                {
                  onSuccess: (saved) => {
                    if (saved === null) return;
                    notifications.show({ message: t('customers.exported') });
                    onClose();
                  },
                },
              )
            }
            data-testid="export-confirm"
          >
            {t('customers.export-confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
