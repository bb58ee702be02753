import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCategory,
  IconDotsVertical,
  IconFileExport,
  IconFileImport,
  IconSparkles,
  IconTable,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { TEMPLATE_CATEGORIES } from '#shared/domain/templates/template.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import type { TemplateFormat, TemplateImport } from '#shared/ipc/contract/templates.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useExportTemplates, useImportTemplates } from '../templates-api.ts';
import { CategoriesDialog } from '../dialogs/categories-dialog.tsx';
import { decodeTable } from '#shared/text/decode-table.ts';
import classes from './templates-page.module.css';
import { useAddStarterReplies } from './use-add-starter-replies.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type Refusal = Extract<TemplateImport, { kind: 'refused' }>;

/** The starter set, and the ways in and out. */
export function ListMenu() {
  const { t, count } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isOrdering, setOrdering] = useState(false);
  const starters = useAddStarterReplies();
  const importing = useImportTemplates();
  const exporting = useExportTemplates();
  const say = (message: string): void => void notifications.show({ message });

  const read = async (chosen: File): Promise<void> => {
    const format: TemplateFormat = chosen.name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
    const text = decodeTable(new Uint8Array(await chosen.arrayBuffer()), (...how) => new TextDecoder(...how));
    importing.mutate(
      { format, text },
      {
        onSuccess: (outcome) => {
          if (outcome.kind === 'refused') return setRefusal(outcome);
          const skipped = outcome.skipped.length;
          const added = count('templates.imported', outcome.added);
          say(skipped === 0 ? added : `${added} ${count('templates.skipped', skipped)}`);
        },
      },
    );
  };
  const write = (format: TemplateFormat): void =>
    exporting.mutate(format, {
      onSuccess: (saved) => {
        if (saved !== null) say(t('templates.exported'));
      },
    });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <TooltipIconButton
            label={t('templates.more')}
            data-testid="templates-more"
            size="row"
            loading={importing.isPending || exporting.isPending}
          >
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSparkles {...ICON.control} />} onClick={starters.add}>
            {t('templates.add-starters')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport {...ICON.control} />} onClick={() => file.current?.click()}>
            {t('templates.import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileExport {...ICON.control} />} onClick={() => write('json')}>
            {t('templates.export-json')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTable {...ICON.control} />} onClick={() => write('csv')}>
            {t('templates.export-csv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCategory {...ICON.control} />}
            onClick={() => setOrdering(true)}
            data-testid="templates-categories"
          >
            {`${t('templates.own-categories')}…`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,.csv,.txt"
        data-testid="templates-import"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void read(chosen);
        }}
      />
      {isOrdering ? <CategoriesDialog onClose={() => setOrdering(false)} /> : null}
      <ImportRefused refusal={refusal} onClose={() => setRefusal(null)} />
    </>
  );
}

/** Where a file is wrong, row by row. */
function ImportRefused({ refusal, onClose }: { refusal: Refusal | null; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog
      isOpen={refusal !== null}
      onClose={onClose}
      width="form"
      title={t('templates.import-title')}
      testId="import-refused"
    >
      <p className={classes.hint}>{t('templates.import-body')}</p>
      <ul className={classes.problems}>
        {refusal?.problems.map(({ row, code }) => (
          <li key={`${row} ${code}`}>
            {row === null ? '' : `${t('templates.import-row', { row: String(row) })} `}
            {t(`templates.import-${code}`, {
              categories: TEMPLATE_CATEGORIES.join(', '),
              kinds: ticketKindSchema.options.join(', '),
            })}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
