import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Whom to ask before a copy (null: a file) takes the place of the data; asked anew after each try, which changes it. */
export const useGuards = (copyId: string | null) =>
  useQuery({
    queryKey: [...queryKeys.restoreGuards, copyId],
    queryFn: () => invoke('restore.guards', { copyId }),
    gcTime: 0,
  });

export function useGuardSignIn(copyId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: { agentId: number; secret: string }) => invoke('restore.signIn', { copyId, ...who }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.restoreGuards }),
    meta: SHOWS_OWN_ERROR,
  });
}

export function useProveKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recoveryKey: string) => invoke('restore.proveKey', { recoveryKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.restoreGuards }),
    meta: SHOWS_OWN_ERROR,
  });
}

/** Opens the data with the printed key; on success the window is loaded anew. */
export const useRecoveryKey = () =>
  useMutation({
    mutationFn: (recoveryKey: string) => invoke('restore.useRecoveryKey', { recoveryKey }),
    meta: SHOWS_OWN_ERROR,
  });

/** Puts a copy in the database's place; on success the window is loaded anew. */
export const useRestoreCopy = () =>
  useMutation({
    mutationFn: (id: string) => invoke('restore.useCopy', { id }),
    meta: SHOWS_OWN_ERROR,
  });

/** Puts everything aside; on success the window is loaded anew, empty. */
export const useBeginAnew = () => useMutation({ mutationFn: () => invoke('restore.beginAnew', undefined) });

export const useChooseBackupFile = () =>
  useMutation({ mutationFn: () => invoke('restore.chooseFile', undefined) });

/** Restores the chosen backup file; on success the window is loaded anew. */
export const useRestoreFile = () =>
  useMutation({
    mutationFn: (passphrase: string) => invoke('restore.useFile', { passphrase }),
    meta: SHOWS_OWN_ERROR,
  });

/** Where snapshots lie, and which. */
export const useChooseFolder = () =>
  useMutation({ mutationFn: () => invoke('restore.chooseFolder', undefined), meta: SHOWS_OWN_ERROR });

/** Restores a snapshot of the chosen folder; on success the window is loaded anew. */
export const useRestoreSnapshot = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'restore.useSnapshot'>) => invoke('restore.useSnapshot', input),
    meta: SHOWS_OWN_ERROR,
  });
