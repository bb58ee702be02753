import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { CustomerCursor } from '#shared/ipc/contract/customers.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

// All begin with the topic's name: `desk.changed` reads them anew.
const keys = {
  list: (filter: object) => ['customers', 'list', filter] as const,
  one: (id: number) => ['customers', 'one', id] as const,
  health: (id: number) => ['customers', 'health', id] as const,
  history: (id: number) => ['customers', 'history', id] as const,
  lookalikes: (id: number) => ['customers', 'lookalikes', id] as const,
  tags: ['customers', 'tags'] as const,
};

export type CustomersFilter = Omit<InvokeInput<'customers.list'>, 'after'>;

/** By name, page by page. */
export const useCustomers = (filter: CustomersFilter) =>
  useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) =>
      invoke('customers.list', { ...filter, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as CustomerCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Whether a search for it finds anybody. */
export const findsCustomer = async (input: InvokeInput<'customers.list'>): Promise<boolean> =>
  (await invoke('customers.list', input)).items.length > 0;

export const useCustomer = (id: number) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => invoke('customers.get', { id }) });

/** Asked for only while it is shown, and not kept longer. */
export const useHealth = (id: number) =>
  useQuery({ queryKey: keys.health(id), queryFn: () => invoke('customers.getHealth', { id }), gcTime: 0 });

/** Messages count in it too, so it is read anew whenever it is shown. */
export const useHistory = (id: number) =>
  useQuery({
    queryKey: keys.history(id),
    queryFn: () => invoke('customers.history', { id }),
    staleTime: 0,
  });

export const useLookalikes = (id: number) =>
  useQuery({ queryKey: keys.lookalikes(id), queryFn: () => invoke('customers.lookalikes', { id }) });

export const useTags = () =>
  useQuery({ queryKey: keys.tags, queryFn: () => invoke('customers.tags', undefined) });

export function useSaveCustomer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'customers.save'>) => invoke('customers.save', input),
    onSuccess: (saved) => client.setQueryData<Customer>(keys.one(saved.id), saved),
    meta: SHOWS_OWN_ERROR,
  });
}

export function useAddCustomer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'customers.add'>) => invoke('customers.add', input),
    onSuccess: (added) => client.setQueryData<Customer>(keys.one(added.id), added),
    meta: SHOWS_OWN_ERROR,
  });
}

export function useSaveHealth() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'customers.saveHealth'>) => invoke('customers.saveHealth', input),
    onSuccess: (saved, { id }) => client.setQueryData<CustomerHealth>(keys.health(id), saved),
    meta: SHOWS_OWN_ERROR,
  });
}

export const useStartConversation = () =>
  useMutation({ mutationFn: (input: InvokeInput<'customers.start'>) => invoke('customers.start', input) });

export const useImportCustomers = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'customers.import'>) => invoke('customers.import', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useExportCustomers = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'customers.export'>) => invoke('customers.export', input),
    meta: SHOWS_OWN_ERROR,
  });
