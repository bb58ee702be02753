import { useQuery } from '@tanstack/react-query';
import { otherLayout } from '#shared/text/other-layout.ts';

/** A Latin key that is a letter on the Arabic keyboard stands in a word: what was found was found by half of it. */
const HALF_A_WORD = /[a-z][[\];',`/.]|[[\];',`/.][a-z]/iu;

/**
 * What a search may have meant in the other keyboard layout, where it found nothing itself and that finds something.
 * @param options.finds whether a search for it finds anything.
 */
export function useMeant(options: {
  where: string;
  query: string;
  /** What else the list is narrowed down by: what is offered must be found there. */
  within: unknown;
  foundNothing: boolean;
  finds: (query: string) => Promise<boolean>;
}): string | undefined {
  const { where, query, within, foundNothing, finds } = options;
  const meant = otherLayout(query);
  const isAsked = meant.length > 0 && (foundNothing || HALF_A_WORD.test(query));
  const answer = useQuery({
    queryKey: ['meant', where, query, within],
    queryFn: async () => {
      for (const one of meant) if (await finds(one)) return one;
      return null;
    },
    enabled: isAsked,
    gcTime: 0,
  });
  return isAsked ? (answer.data ?? undefined) : undefined;
}
