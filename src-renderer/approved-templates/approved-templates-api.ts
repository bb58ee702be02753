import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { uploadFile } from '../api/upload.ts';

const KEY = queryKeys.topic('approved-templates');

/** As they were read from WhatsApp last. */
export const useApprovedTemplates = () =>
  useQuery({ queryKey: KEY, queryFn: () => invoke('approvedTemplates.list', undefined) });

export function useRefreshApproved() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => invoke('approvedTemplates.refresh', undefined),
    onSuccess: (list) => client.setQueryData(KEY, list),
    meta: SHOWS_OWN_ERROR,
  });
}

type Sending = Omit<InvokeInput<'messages.sendTemplate'>, 'file'> & { file: File | null };

/** Stores its file, if it has one, and queues it. */
export function useSendTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, ...template }: Sending) => {
      const stored = file === null ? null : await uploadFile(file, new AbortController().signal);
      const named = stored && file ? { fileId: stored.fileId, fileName: file.name.slice(-255) } : null;
      return invoke('messages.sendTemplate', { ...template, file: named });
    },
    onSuccess: (message) => putMessage(client, message),
    meta: SHOWS_OWN_ERROR,
  });
}
