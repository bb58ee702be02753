import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DateOrder, ShownImport } from '#shared/domain/past/exported-chat.ts';
import type { InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { report } from '../api/report.ts';

/** A file that was chosen, as the window knows it. */
export type ChosenExport = NonNullable<InvokeOutput<'past.choose'>>[number];

const LIST = ['past', 'list'] as const;

/** All imports, with how far they are; read anew as they go on. */
export const usePastImports = () =>
  useQuery({ queryKey: LIST, queryFn: () => invoke('past.list', undefined) });

export const useChooseExports = () =>
  useMutation({ mutationFn: () => invoke('past.choose', undefined), meta: SHOWS_OWN_ERROR });

/** Read once for each order of the dates, and not kept longer than it is shown. */
export const useChatPreview = (token: string, order: DateOrder | undefined) =>
  useQuery({
    queryKey: ['past-preview', token, order ?? null],
    queryFn: () => invoke('past.preview', { token, ...(order === undefined ? {} : { order }) }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    // What it shows stays while the dates are read the other way.
    placeholderData: (before) => before,
  });

function useImportChange<Input>(change: (input: Input) => Promise<ShownImport>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
    meta: SHOWS_OWN_ERROR,
  });
}

/** Into a conversation that is there, or with a number that has none yet. */
export type ImportInput = Omit<InvokeInput<'past.begin'>, 'conversationId'> & {
  target: { conversationId: number } | { phone: string };
};

export const useBeginImport = () =>
  useImportChange(async ({ target, ...input }: ImportInput) => {
    const conversationId =
      'phone' in target
        ? (await invoke('customers.startWithPhone', { phone: `+${target.phone}` })).id
        : target.conversationId;
    return invoke('past.begin', { ...input, conversationId });
  });

export const useStopImport = () => useImportChange((importId: number) => invoke('past.stop', { importId }));

export const useUndoImport = () => useImportChange((importId: number) => invoke('past.undo', { importId }));

/** Asks the phone for what stands before a thread. */
export function useLoadOlder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (conversationId: number) => invoke('past.loadOlder', { conversationId }),
    // Whoever asked sees it at once, whatever else comes into the past meanwhile.
    onSuccess: (_outcome, conversationId) =>
      client.invalidateQueries({ queryKey: queryKeys.thread(conversationId) }),
    meta: SHOWS_OWN_ERROR,
  });
}

/** Whoever closes the dialog leaves the file. */
export function forgetExport(token: string): void {
  invoke('past.forget', { token }).catch(report);
}
