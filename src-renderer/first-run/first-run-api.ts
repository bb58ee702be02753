import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventChannel } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { onEvent } from '../api/on-event.ts';
import { queryKeys } from '../api/query-keys.ts';

/** What can do one of the first steps, wherever in the window it is done. */
const NEWS = [
  'settings.changed',
  'staff.changed',
  'templates.changed',
  'connection.changed',
  'backup.changed',
] as const satisfies readonly EventChannel[];

/** What the desk still lacks, read from its data again whenever one of them may have been done. */
export function useFirstSteps(isWanted: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWanted) return;
    const read = (): void => void client.invalidateQueries({ queryKey: queryKeys.firstSteps });
    const stops = NEWS.map((channel) => onEvent(channel, read));
    return () => stops.forEach((stop) => stop());
  }, [client, isWanted]);
  return useQuery({
    queryKey: queryKeys.firstSteps,
    queryFn: () => invoke('settings.firstSteps', undefined),
    enabled: isWanted,
    staleTime: 0,
  });
}
