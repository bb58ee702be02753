import { useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

/** How this program stands to its next version. */
export const useUpdates = () =>
  useQuery({ queryKey: queryKeys.updates, queryFn: () => invoke('updates.get', undefined) });
