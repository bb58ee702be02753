import { useQuery } from '@tanstack/react-query';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';

/** How the snapshots outside of this PC stand; what becomes of them comes as an event. */
export const useExternalStatus = (isWanted = true) =>
  useQuery({
    queryKey: queryKeys.external,
    queryFn: () => invoke('external.status', undefined),
    enabled: isWanted,
  });
