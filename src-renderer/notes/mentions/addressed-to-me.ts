import type { ListedNote } from '#shared/domain/conversations/note.ts';
import type { ListedTransfer } from '#shared/domain/tickets/transfer.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useTransfers } from '../../tickets/tickets-api.ts';
import { useMentions } from '../notes-api.ts';

/** What a colleague wants one to know: a note with one's name, or a ticket that was handed over. */
export type Addressed = { at: number; isNew: boolean } & (
  | { what: 'note'; note: ListedNote }
  | { what: 'transfer'; transfer: ListedTransfer }
);

/** Newest first, in one list, as both ask for the same: to be looked at. */
export function useAddressedToMe() {
  const me = useSignedIn()?.agent.id;
  const mentions = useMentions();
  const transfers = useTransfers();
  const items: Addressed[] = [
    ...(mentions.data ?? []).map((note) => ({
      what: 'note' as const,
      note,
      at: note.createdAt,
      isNew: note.mentions.some(({ agentId, seenAt }) => agentId === me && seenAt === null),
    })),
    ...(transfers.data ?? []).map((transfer) => ({
      what: 'transfer' as const,
      transfer,
      at: transfer.at,
      isNew: transfer.seenAt === null,
    })),
  ].toSorted((one, other) => other.at - one.at);
  return { items, unseen: items.filter(({ isNew }) => isNew).length, queries: [mentions, transfers] };
}
