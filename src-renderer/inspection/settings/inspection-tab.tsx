import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

/** A piece of its own: it is opened when something is not well. */
const InspectionPage = lazy(async () => ({
  default: (await import('./inspection-page.tsx')).InspectionPage,
}));

/** How the desk is, its log, and what support is given. */
export function InspectionTab() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <InspectionPage />
    </Suspense>
  );
}
