import type { IdChange, KnownNumber, NumberChange, Numbers } from '#shared/domain/conversations/numbers.ts';

/** One quiet line among the messages: what became of who the customer is. */
export type NumberNews =
  | (NumberChange & { kind: 'changed' })
  | (KnownNumber & { kind: 'known' })
  | (IdChange & { kind: 'new-id' });

/** Oldest first. */
export function newsOf({ changes, known, newIds }: Numbers): NumberNews[] {
  const news: NumberNews[] = [
    ...changes.map((change) => ({ ...change, kind: 'changed' as const })),
    ...known.map((number) => ({ ...number, kind: 'known' as const })),
    ...newIds.map((change) => ({ ...change, kind: 'new-id' as const })),
  ];
  return news.toSorted((one, other) => one.at - other.at);
}
