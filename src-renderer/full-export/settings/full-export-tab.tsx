import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

/** A piece of its own: an owner opens it once in years. */
const FullExportPage = lazy(async () => ({
  default: (await import('./full-export-page.tsx')).FullExportPage,
}));

/** Everything of the desk in open files. */
export function FullExportTab() {
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <FullExportPage />
    </Suspense>
  );
}
