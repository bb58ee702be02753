import { writeFile } from 'node:fs/promises';
import type { Tables } from '../../desk/customers/tables.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { Store } from '../../store/contract/store.ts';
import type { MonthlyReports } from '../../desk/reports/monthly-reports.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;

export interface ReportHandlerDependencies {
  store: Store;
  tables: Tables;
  /** Where a report is to be saved; undefined when the person changed their mind. */
  chooseReportFile: (format: 'csv' | 'xlsx' | 'pdf') => Promise<string | undefined>;
  /** Where the report of each month is to go; undefined when the person changed their mind. */
  chooseReportFolder: () => Promise<string | undefined>;
  monthlyReports: Pick<MonthlyReports, 'writeNow'>;
  /** The window as it would be printed. */
  printToPdf: () => Promise<Uint8Array>;
}

export function reportHandlers(deps: ReportHandlerDependencies): HandlersFor<'reports'> {
  const { store, tables, chooseReportFile, chooseReportFolder, monthlyReports, printToPdf } = deps;
  return {
    'reports.get': (input) => store.getReport(input),
    'reports.chats': ({ after, ...input }) =>
      store.listReportChats({ ...input, after: after ?? undefined, limit: PAGE_SIZE }),
    'reports.links': ({ period }) => store.getLinkHistory({ period, now: Date.now() }),
    'reports.monthly': async () => {
      const { fromMonth: _from, doneMonth: _done, ...kept } = await store.getMonthlyReport();
      return kept;
    },
    'reports.changeMonthly': async ({ folder, language }) => {
      const kept = folder === null ? null : (await store.getMonthlyReport()).folder;
      return nothing(store.changeMonthlyReport({ folder: kept, language, now: Date.now() }));
    },
    'reports.chooseMonthlyFolder': async ({ language }) => {
      const folder = await chooseReportFolder();
      if (folder === undefined) return null;
      await store.changeMonthlyReport({ folder, language, now: Date.now() });
      return { folder };
    },
    'reports.writeMonthly': async () => ({ file: await monthlyReports.writeNow() }),
    'reports.export': async ({ format, tables: parts }) => {
      const file = await chooseReportFile(format);
      if (file === undefined) return null;
      const { language } = await store.getSettings();
      await handOver(file, async (unfinished) => {
        const bytes =
          format === 'pdf'
            ? await printToPdf()
            : await tables.writeReport({ format, parts, rightToLeft: language === 'ar' });
        await writeFile(unfinished, bytes);
      });
      return { file };
    },
  };
}
