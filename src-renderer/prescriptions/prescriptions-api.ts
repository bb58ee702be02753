import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Language } from '#shared/domain/bilingual.ts';
import { isBegunBy } from '#shared/desk/prescriptions/item-words.ts';
import type { KnownItem, OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { PrescriptionCursor, PrescriptionFilter } from '#shared/ipc/contract/prescriptions.ts';
import { invoke } from '../api/invoke.ts';
import { putQuery } from '../api/cache/patch-query.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/** All begin with the topic's name, so that `desk.changed` reads them anew. */
const keys = {
  counts: ['prescriptions', 'counts'],
  list: (filter: PrescriptionFilter) => ['prescriptions', 'list', filter],
  one: (id: number) => ['prescriptions', 'one', id],
  ofConversation: (id: number) => ['prescriptions', 'of-conversation', id],
  known: (text: string) => ['prescriptions', 'known', text],
  text: (kind: TextKind, id: number, language: Language) => ['prescriptions', 'text', kind, id, language],
} as const;

type TextKind = 'quoteText' | 'unreadableText';

export const usePrescriptionCounts = () =>
  useQuery({ queryKey: keys.counts, queryFn: () => invoke('prescriptions.counts', undefined) });

export const usePrescriptionList = (filter: PrescriptionFilter) =>
  useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) =>
      invoke('prescriptions.list', {
        filter,
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    initialPageParam: undefined as PrescriptionCursor | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const usePrescription = (id: number) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => invoke('prescriptions.get', { id }) });

export const usePrescriptionsOf = (conversationId: number) =>
  useQuery({
    queryKey: keys.ofConversation(conversationId),
    queryFn: () => invoke('prescriptions.ofConversation', { conversationId }),
  });

/** What is enough of a name to look for it. */
const LEAST_LETTERS = 2;

/** What was on earlier prescriptions and begins like this; those that were there last come first. */
export function useKnownItems(text: string): readonly KnownItem[] {
  const sought = text.trim();
  const isEnough = sought.length >= LEAST_LETTERS;
  const { data = [] } = useQuery({
    queryKey: keys.known(sought),
    queryFn: () => invoke('prescriptions.knownItems', { text: sought }),
    enabled: isEnough,
    // The list does not go and come at each letter.
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return isEnough ? data.filter(({ name }) => isBegunBy(name, sought)) : [];
}

/** A draft for the customer; made anew each time it is asked for, because lines and names change. */
export const usePrescriptionText = (kind: TextKind, id: number, language: Language) =>
  useQuery({
    queryKey: keys.text(kind, id, language),
    queryFn: () => invoke(`prescriptions.${kind}`, { id, language }),
    gcTime: 0,
  });

type StepChannel =
  | 'prescriptions.save'
  | 'prescriptions.price'
  | 'prescriptions.requestCheck'
  | 'prescriptions.check'
  | 'prescriptions.makeReady'
  | 'prescriptions.handOver'
  | 'prescriptions.askAgain'
  | 'prescriptions.quoted'
  | 'prescriptions.cancel'
  | 'prescriptions.reopen';

/** A step with one prescription; its screen says what went wrong. */
export function usePrescriptionStep<C extends StepChannel>(channel: C) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: InvokeInput<C>): Promise<OpenedPrescription> =>
      invoke<StepChannel>(channel, input),
    onSuccess: (opened) => putQuery(client, keys.one(opened.prescription.id), opened),
    meta: SHOWS_OWN_ERROR,
  });
}

/** Of a photo in a thread; gives back the one that the photo has. */
export const useCreatePrescription = () =>
  useMutation({ mutationFn: (messageId: number) => invoke('prescriptions.create', { messageId }) });

/** Sends the quote as a message of the person's and notes it; the same `clientKey` is one message. */
export function useSendQuote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: {
      id: number;
      conversationId: number;
      clientKey: string;
      text: string;
    }): Promise<OpenedPrescription> => {
      const { id, ...message } = input;
      const { id: messageId } = await invoke('messages.sendText', message);
      return invoke('prescriptions.quoted', { id, messageId });
    },
    onSuccess: (opened) => putQuery(client, keys.one(opened.prescription.id), opened),
    meta: SHOWS_OWN_ERROR,
  });
}
