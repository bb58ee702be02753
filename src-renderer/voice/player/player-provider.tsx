import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { queryKeys } from '../../api/query-keys.ts';
import { flattenThread } from '../../api/cache/thread-pages.ts';
import type { ThreadPages } from '../../api/cache/thread-pages.ts';
import { findNextVoice } from './next-voice.ts';
import type { Playback, Speed } from './player.ts';
import { Player } from './player.ts';

const PlayerContext = createContext<Player | null>(null);

/** The window's one loudspeaker. */
export function PlayerProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [player] = useState(
    () =>
      new Player({
        findNext: ({ message }) => {
          if (message === null) return undefined;
          const pages = client.getQueryData<ThreadPages>(queryKeys.thread(message.conversationId));
          return findNextVoice(flattenThread(pages), message.id);
        },
      }),
  );
  useEffect(() => () => player.close(), [player]);
  return <PlayerContext value={player}>{children}</PlayerContext>;
}

export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (player === null) throw new Error('usePlayer outside PlayerProvider');
  return player;
}

/** What is playing; with a key, only if it is that one, so that the others are not drawn again at every tick. */
export function usePlayback(key?: string): Playback | null {
  const player = usePlayer();
  return useStore(player.state, ({ playback }) =>
    key === undefined || playback?.track.key === key ? playback : null,
  );
}

export function useSpeed(): Speed {
  const player = usePlayer();
  return useStore(player.state, ({ speed }) => speed);
}
