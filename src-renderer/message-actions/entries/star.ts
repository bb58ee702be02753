import { IconStar, IconStarOff } from '@tabler/icons-react';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import type { MessageEntry } from '../../ui/message/message-entry.ts';
import { useAct } from '../actions-api.ts';

export const starEntry: MessageEntry = {
  key: 'star',
  icon: IconStar,
  words: 'actions.star',
  group: 'keep',
  isOffered: (message) => message.starredAt === null && !isOptimistic(message),
  useRun: () => useStarring(true),
};

export const unstarEntry: MessageEntry = {
  key: 'unstar',
  icon: IconStarOff,
  words: 'actions.unstar',
  group: 'keep',
  isOffered: ({ starredAt }) => starredAt !== null,
  useRun: () => useStarring(false),
};

function useStarring(isStarred: boolean): ReturnType<MessageEntry['useRun']> {
  const act = useAct();
  return ({ id: messageId }) => act.mutate({ messageId, action: { kind: 'star', isStarred } });
}
