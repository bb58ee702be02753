import { Menu } from '@mantine/core';
import { IconDotsVertical, IconFileImport, IconFileSpreadsheet, IconTable } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { TableFormat } from '#shared/domain/customers/customer-table.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ExportDialog } from '../dialogs/export-dialog.tsx';
import { ImportDialog } from '../dialogs/import-dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** The customers' ways in and out. */
export function TableMenu() {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [format, setFormat] = useState<TableFormat | null>(null);
  const mayImport = useMay('customers.import');
  const mayExport = useMay('customers.export');
  if (!mayImport && !mayExport) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <TooltipIconButton label={t('customers.more')} data-testid="customers-more" size="row">
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mayImport ? (
            <Menu.Item
              leftSection={<IconFileImport {...ICON.control} />}
              onClick={() => file.current?.click()}
            >
              {t('customers.import')}
            </Menu.Item>
          ) : null}
          {mayExport ? (
            <>
              <Menu.Item
                leftSection={<IconFileSpreadsheet {...ICON.control} />}
                onClick={() => setFormat('xlsx')}
                data-testid="customers-export-xlsx"
              >
                {t('customers.export-xlsx')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTable {...ICON.control} />}
                onClick={() => setFormat('csv')}
                data-testid="customers-export-csv"
              >
                {t('customers.export-csv')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        data-testid="customers-import"
        onChange={(event) => {
          setChosen(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
      {chosen === null ? null : <ImportDialog file={chosen} onClose={() => setChosen(null)} />}
      {format === null ? null : <ExportDialog format={format} onClose={() => setFormat(null)} />}
    </>
  );
}
