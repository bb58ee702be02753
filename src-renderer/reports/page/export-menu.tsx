import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCalendarRepeat,
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconTable,
} from '@tabler/icons-react';
import type { LinkHistory } from '#shared/domain/reports/link-history.ts';
import type { Report, ReportFilter } from '#shared/domain/reports/report.ts';
import { REPORT_FORMATS } from '#shared/ipc/contract/reports.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useExportReport } from '../reports-api.ts';
import { tablesOf } from '../words/report-tables.ts';

const ICONS = { xlsx: IconFileSpreadsheet, csv: IconTable, pdf: IconFileTypePdf } as const;

/** The report as a file: tables for other programs, or the page as it is printed. */
export function ExportMenu(props: {
  report: Report;
  filter: ReportFilter;
  links: readonly LinkHistory[];
  /** Somebody wants it by itself, each month. */
  onMonthly: () => void;
}) {
  const { report, filter, links, onMonthly } = props;
  const words = useWords();
  const { t } = words;
  const exporting = useExportReport();
  const save = (format: (typeof REPORT_FORMATS)[number]): void =>
    exporting.mutate(
      { format, tables: tablesOf(report, filter, words, links) },
      {
        onSuccess: (saved) => {
          if (saved !== null) notifications.show({ message: t('reports.exported') });
        },
        onError: (error) => notifications.show({ color: 'red', message: t(`error.${errorCodeOf(error)}`) }),
      },
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload {...ICON.control} />}
          loading={exporting.isPending}
          data-testid="reports-export"
        >
          {t('reports.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {REPORT_FORMATS.map((format) => {
          const Icon = ICONS[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon {...ICON.control} />}
              onClick={() => save(format)}
              data-testid={`reports-export-${format}`}
            >
              {t(`reports.export-${format}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCalendarRepeat {...ICON.control} />}
          onClick={onMonthly}
          data-testid="reports-monthly"
        >
          {`${t('reports.monthly')}…`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
