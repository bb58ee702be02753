import type { ReactNode } from 'react';
import classes from './list-page.module.css';
import { QueryStates, type Asked } from './query-states.tsx';

/** A list while it is read, when that failed, when there is nothing in it, and itself. What is known stays shown. */
export function ListStates(props: {
  list: Asked & { data: unknown };
  isEmpty: boolean;
  skeleton: ReactNode;
  empty: ReactNode;
  children: ReactNode;
}) {
  const { list, skeleton, isEmpty, empty, children } = props;
  if (list.data !== undefined) return isEmpty ? empty : children;
  const states = <QueryStates query={list} skeleton={skeleton} />;
  return list.isError ? <div className={classes.notice}>{states}</div> : states;
}
