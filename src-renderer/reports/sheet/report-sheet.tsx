import { DirectionProvider, MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { SHEET_DRAWN, type ReportSheet } from '#shared/domain/reports/report-sheet.ts';
import { createI18n, directionOf } from '../../i18n/setup.ts';
import { cssVariables, theme } from '../../look/theme.ts';
import { ReportFigures } from '../page/report-figures.tsx';
import { PrintedTitle } from '../page/printed-title.tsx';
import { LinksCard } from '../page/links-card.tsx';
import classes from '../page/reports.module.css';
import { NO_REPORT_FILTER } from '#shared/domain/reports/report.ts';

/** A report as it is printed where nobody sees it: from what it was given alone, black on white. */
export function ReportSheetPage({ sheet }: { sheet: ReportSheet }) {
  const [i18n] = useState(() => createI18n(sheet.language));
  const direction = directionOf(sheet.language);
  useEffect(() => {
    document.documentElement.lang = sheet.language;
    document.documentElement.dir = direction;
    // With the letters that it is to be printed in.
    void document.fonts.ready.then(() => {
      document.title = SHEET_DRAWN;
    });
  }, [sheet, direction]);
  return (
    <I18nextProvider i18n={i18n}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
          <Sheet sheet={sheet} />
        </MantineProvider>
      </DirectionProvider>
    </I18nextProvider>
  );
}

function Sheet({ sheet }: { sheet: ReportSheet }) {
  const { report, links, pharmacyName } = sheet;
  return (
    <div className={classes.content} data-prints>
      <PrintedTitle pharmacyName={pharmacyName} />
      <ReportFigures report={report} filter={NO_REPORT_FILTER}>
        <LinksCard links={links} chats={report.gaps.chats} />
      </ReportFigures>
    </div>
  );
}
