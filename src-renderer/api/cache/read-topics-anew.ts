import type { QueryClient } from '@tanstack/react-query';
import type { Topic } from '#shared/domain/topic.ts';
import { queryKeys } from '../query-keys.ts';

const BURST_MS = 200;

/**
 * Reads anew what stands under a topic that was touched: at once, and what a burst touches after it together. Eighty
 * messages a second would each count the follow-ups again otherwise.
 */
export function createTopicReader(client: QueryClient): {
  touched: (topics: readonly Topic[]) => void;
  cancel: () => void;
} {
  const waiting = new Set<Topic>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(topics: Iterable<Topic>): void {
    timer = setTimeout(() => {
      timer = undefined;
      const late = [...waiting];
      waiting.clear();
      if (late.length > 0) read(late);
    }, BURST_MS);
    for (const topic of topics) {
      void client.invalidateQueries({ queryKey: queryKeys.topic(topic) });
      // Every conversation shows its own.
      if (topic === 'reply-windows')
        for (const queryKey of [queryKeys.conversationLists, queryKeys.conversations])
          void client.invalidateQueries({ queryKey });
    }
  }

  return {
    touched: (topics) => {
      if (timer === undefined) read(topics);
      else for (const topic of topics) waiting.add(topic);
    },
    cancel: () => clearTimeout(timer),
  };
}
