import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../api/queries/signed-in.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useOffers } from '../palette/offers.ts';
import { ICON } from '../ui/icon-size.ts';
import { RecordDialog } from './dialogs/record-dialog.tsx';

/** Everything about a customer on paper or in a file. @param props.name as staff call them. */
export function CustomerRecord({ id, name }: { id: number; name: string }) {
  const { t } = useWords();
  const may = useMay('records.export');
  const [isOpen, setOpen] = useState(false);
  useOffers(() =>
    may
      ? [
          {
            key: 'record-customer',
            words: t('records.open-customer'),
            icon: IconFileExport,
            run: () => setOpen(true),
          },
        ]
      : [],
  );
  if (!may) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport {...ICON.control} />}
        onClick={() => setOpen(true)}
        data-testid="customer-record"
      >
        {t('records.open-customer')}
      </Button>
      {isOpen ? (
        <RecordDialog
          subject={{ kind: 'customer', id }}
          title={t('records.dialog-customer', { name: isolate(name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
