import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#shared/domain/settings.ts';
import { invoke } from '../invoke.ts';
import { patchQuery, putQuery } from '../cache/patch-query.ts';
import { queryKeys } from '../query-keys.ts';

export const useSettings = () =>
  useQuery({ queryKey: queryKeys.settings, queryFn: () => invoke('settings.get', undefined) });

/** Shows the new settings at once and takes them back if main refuses them. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => invoke('settings.update', change),
    onMutate: (change) => {
      const before = client.getQueryData<Settings>(queryKeys.settings);
      patchQuery<Settings>(client, queryKeys.settings, (settings) => ({ ...settings, ...change }));
      return before;
    },
    onSuccess: (settings) => putQuery(client, queryKeys.settings, settings),
    onError: (_error, _change, before) => {
      if (before !== undefined) putQuery(client, queryKeys.settings, before);
    },
  });
}
