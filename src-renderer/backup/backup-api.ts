import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Writes one encrypted file where the person chooses; null when they changed their mind. */
export const useExportBackup = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'backup.export'>) => invoke('backup.export', input),
    meta: SHOWS_OWN_ERROR,
  });

/** Takes a backup; how far it is comes as an event. */
export const useRunBackup = () =>
  useMutation({ mutationFn: () => invoke('backup.run', undefined), meta: SHOWS_OWN_ERROR });

export const useBackupStatus = () =>
  useQuery({ queryKey: queryKeys.backup, queryFn: () => invoke('backup.status', undefined) });

/** What restores have put aside; read anew each time it is shown, because nobody pushes it. */
export const useReplaced = () =>
  useQuery({
    queryKey: queryKeys.replaced,
    queryFn: () => invoke('backup.listReplaced', undefined),
    gcTime: 0,
  });

export function useRemoveReplaced() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => invoke('backup.removeReplaced', { id }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.replaced }),
    meta: SHOWS_OWN_ERROR,
  });
}
