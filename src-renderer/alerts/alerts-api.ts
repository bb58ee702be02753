import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { putQuery } from '../api/cache/patch-query.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Whether the program starts with this PC; the system may have changed it meanwhile. */
export const useStartsWithPc = () =>
  useQuery({
    queryKey: queryKeys.startsWithPc,
    queryFn: () => invoke('alerts.startup', undefined),
    staleTime: 0,
  });

export function useSetStartsWithPc() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (isOn: boolean) => invoke('alerts.setStartup', { isOn }),
    onSuccess: (startup) => putQuery(client, queryKeys.startsWithPc, startup),
  });
}
