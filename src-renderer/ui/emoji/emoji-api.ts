import { useQuery } from '@tanstack/react-query';
import type { Emoji } from '#shared/domain/emoji.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useLook, useUpdateLook } from '../../api/queries/look.ts';

const MOST_RECENT = 24;

/** Every emoji, read when first asked for: a script beside the page (scripts/emoji), as the licences are. */
export const useAllEmoji = () =>
  useQuery({ queryKey: queryKeys.emoji, queryFn: readEmoji, staleTime: Infinity });

async function readEmoji(): Promise<Emoji[]> {
  const address = new URL('emoji.js', document.baseURI).href;
  const script = (await import(/* @vite-ignore */ address)) as { default: Emoji[] };
  return script.default;
}

/** What was used last on this PC, the newest first, and how to say that one was used. */
export function useRecentEmoji(): { recent: readonly string[]; noteUse: (emoji: string) => void } {
  const { recentEmoji: recent } = useLook();
  const update = useUpdateLook();
  return {
    recent,
    noteUse: (emoji) => {
      if (recent[0] === emoji) return;
      const others = recent.filter((one) => one !== emoji);
      update.mutate({ recentEmoji: [emoji, ...others].slice(0, MOST_RECENT) });
    },
  };
}
