import { useMutation } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

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
