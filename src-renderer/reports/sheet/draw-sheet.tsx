import { createRoot } from 'react-dom/client';
import { reportSheetSchema, SHEET_HASH } from '#shared/domain/reports/report-sheet.ts';
import { setPharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { ReportSheetPage } from './report-sheet.tsx';

/** Draws the report that the page's address holds. Throws when it holds none. */
export function drawSheet(root: HTMLElement): void {
  const text = decodeURIComponent(location.hash.slice(SHEET_HASH.length));
  const sheet = reportSheetSchema.parse(JSON.parse(text));
  const { timeZone, clockFace } = sheet;
  setPharmacyClock({ hours: { ...DEFAULT_SETTINGS.hours, timeZone }, clockFace });
  createRoot(root).render(<ReportSheetPage sheet={sheet} />);
}
