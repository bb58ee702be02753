import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  type TableFormat,
} from '#shared/domain/customers/customer-table.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useExportCustomers } from '../customers-api.ts';
import classes from './tables.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** Says what leaves the desk before it does. */
export function ExportDialog({ format, onClose }: { format: TableFormat; onClose: () => void }) {
  const { t } = useWords();
  const [withHealth, setWithHealth] = useState(false);
  const exporting = useExportCustomers();
  const headings = Object.fromEntries(
    CUSTOMER_COLUMNS.map((column) => [column, t(`customers.column-${column}`)]),
  ) as Record<CustomerColumn, string>;
  return (
    <FormDialog
      title={t('customers.export-title')}
      width="form"
      testId="export-dialog"
      onClose={onClose}
      onSubmit={() =>
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
      confirm={t('customers.export-confirm')}
      confirmTestId="export-confirm"
      isBusy={exporting.isPending}
      error={exporting.isError ? errorCodeOf(exporting.error) : null}
    >
      <p className={classes.hint}>{t('customers.export-body')}</p>
      <Checkbox
        label={t('customers.export-health')}
        checked={withHealth}
        onChange={(event) => setWithHealth(event.currentTarget.checked)}
        data-testid="export-health"
      />
    </FormDialog>
  );
}
