import { useQueryClient } from '@tanstack/react-query';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { flattenThread, isOptimistic, type ThreadPages } from '../api/cache/thread-pages.ts';
import { queryKeys } from '../api/query-keys.ts';
import { selectUpTo, toggleMessage, useSelection } from './selection.ts';

/** What a press on a message's row does while several are chosen: with Shift it chooses all up to there. */
export function useRowSelection(message: Message) {
  const client = useQueryClient();
  const { id, conversationId } = message;
  const isSelecting = useSelection(
    ({ selection }) => selection?.conversationId === conversationId && !isOptimistic(message),
  );
  const isSelected = useSelection(({ selection }) => selection?.messages.has(id) ?? false);
  const choose = (isRange: boolean): void => {
    const pages = client.getQueryData<ThreadPages>(queryKeys.thread(conversationId));
    if (isRange) selectUpTo(message, flattenThread(pages));
    else toggleMessage(message);
  };
  if (!isSelecting) return { isSelecting, isSelected: false };
  return {
    isSelecting,
    isSelected,
    onClickCapture: (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      choose(event.shiftKey);
    },
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      choose(event.shiftKey);
    },
  };
}
