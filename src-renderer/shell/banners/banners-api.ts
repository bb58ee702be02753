import { useQuery } from '@tanstack/react-query';
import { invoke } from '../../api/invoke.ts';
import { queryKeys } from '../../api/query-keys.ts';

export const useDisk = () =>
  useQuery({ queryKey: queryKeys.disk, queryFn: () => invoke('disk.get', undefined) });

export const useDataState = () =>
  useQuery({ queryKey: queryKeys.data, queryFn: () => invoke('data.get', undefined) });
export const useClockState = () =>
  useQuery({ queryKey: queryKeys.clock, queryFn: () => invoke('clock.get', undefined) });

/** null until a catching up of this run had something to say. */
export const useCatchUpReport = () =>
  useQuery({
    queryKey: queryKeys.catchUpReport,
    queryFn: () => invoke('connection.catchUpReport', undefined),
  });
