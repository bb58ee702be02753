import type { Statement } from '../../schema/query.ts';

/** A statement over the sums' views, which are no tables for the query builder; its `?` in the order of `bind`. */
export const plain = <P extends object, R>(
  sql: string,
  bind: (params: P) => unknown[] = () => [],
): Statement<P, R> => ({ sql, bind });
