import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { ErrorNotice } from '../notes/error-notice.tsx';
import { StillReading } from './still-reading.tsx';

export type Asked = Pick<UseQueryResult | UseInfiniteQueryResult, 'isError' | 'error' | 'refetch'>;

/**
 * In the place of what main has not answered yet: that it is being read, or that it failed with a way to ask again. Whoever
 * shows a query shows this while its `data` is undefined, so that nothing is empty without a word; what is known stays.
 * @param skeleton its shape, while it is read.
 */
export function QueryStates({ query, skeleton }: { query: Asked; skeleton?: ReactNode }) {
  if (query.isError) {
    return <ErrorNotice code={errorCodeOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <StillReading />
      {skeleton}
    </>
  );
}
