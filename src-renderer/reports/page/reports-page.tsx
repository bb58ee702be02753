import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

/** A piece of its own: only managers open it, and nobody waits for it at the start. */
const ReportDesk = lazy(async () => ({ default: (await import('./report-desk.tsx')).ReportDesk }));

/** What the pharmacy has to do, who does how much of it, and what it brings. */
export function ReportsPage() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <ReportDesk />
    </Suspense>
  );
}
