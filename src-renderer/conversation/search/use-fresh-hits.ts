import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onEvent } from '../../api/on-event.ts';

/** A customer writes several messages in a row. */
const SEARCH_AFTER_MS = 300;

/** What a thread's search found is looked for again when something of the thread has come, changed or gone. */
export function useFreshHits(conversationId: number, queryKey: readonly unknown[], isOn: boolean): void {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: JSON.parse(key) as unknown[] });
      }, SEARCH_AFTER_MS);
    };
    const ifOwn = (id: number): void => {
      if (id === conversationId) schedule();
    };
    const stops = [
      onEvent('message.recorded', ({ message }) => ifOwn(message.conversationId)),
      onEvent('message.changed', (message) => ifOwn(message.conversationId)),
      onEvent('conversation.merged', ({ conversation }) => ifOwn(conversation.id)),
      onEvent('conversation.separated', ({ conversation, separated }) => {
        ifOwn(conversation.id);
        ifOwn(separated.id);
      }),
      // An import, or what the phone had of before.
      onEvent('desk.changed', ({ topics }) => {
        if (topics.includes('past')) schedule();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, conversationId, key, isOn]);
}
