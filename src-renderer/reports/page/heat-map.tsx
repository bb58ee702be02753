import type { CSSProperties } from 'react';
import type { Report } from '#shared/domain/reports/report.ts';
import { shortClockText } from '#shared/time/clock-text.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { hourRows } from '../words/report-tables.ts';
import charts from './charts.module.css';
import classes from './reports.module.css';

/** The hours of the week: a table of numbers whose cells are the fuller the more came, so that no colour says it alone. */
export function HeatMap({ report }: { report: Report }) {
  const words = useWords();
  const { t, language } = words;
  const { face } = usePharmacyClock();
  const [, ...rows] = hourRows(report, words);
  const most = Math.max(1, ...report.hours);
  return (
    <section className={classes.card} data-testid="reports-hours">
      <h2 className={classes.cardTitle}>{t('reports.part-hours')}</h2>
      <p className={classes.soft}>{t('reports.part-hours-hint')}</p>
      <div className={classes.scroll}>
        <table className={charts.heat}>
          <caption className={classes.unseen}>{t('reports.part-hours')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reports.day')}</th>
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  {shortClockText(hour * 60, language, face)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([day = '', ...cells]) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {cells.map((cell, hour) => (
                  <td
                    // The hours of a day have no other name.
                    key={hour}
                    style={{ '--share': Number(cell) / most } as CSSProperties}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
