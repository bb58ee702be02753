import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { ErrorNotice } from '../notes/error-notice.tsx';
import classes from './list-page.module.css';

type List = Pick<
  UseQueryResult | UseInfiniteQueryResult,
  'isPending' | 'isError' | 'data' | 'error' | 'refetch'
>;

/** A list while it is read, when that failed, when there is nothing in it, and itself. What is known stays shown. */
export function ListStates(props: {
  list: List;
  isEmpty: boolean;
  skeleton: ReactNode;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { list } = props;
  if (list.isPending) return props.skeleton;
  if (list.isError && list.data === undefined) {
    return (
      <div className={classes.notice}>
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  return props.isEmpty ? props.empty : props.children;
}
