import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { onEvent } from '../api/on-event.ts';
import { saveDraft } from './save-draft.ts';
import { createDraftStore } from './draft-store.ts';
import type { DraftStore } from './draft-store.ts';

const DraftsContext = createContext<DraftStore | null>(null);

/** Keeps the drafts of all conversations and saves them before the window goes away. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [drafts] = useState(() =>
    createDraftStore((id, text, quotedId) => saveDraft(client, id, text, quotedId)),
  );
  useEffect(() => {
    window.addEventListener('pagehide', drafts.flush);
    window.addEventListener('blur', drafts.flush);
    const stop = onEvent('data.changed', ({ state }) => {
      if (state === 'reopened') drafts.flush();
    });
    return () => {
      stop();
      window.removeEventListener('pagehide', drafts.flush);
      window.removeEventListener('blur', drafts.flush);
    };
  }, [drafts]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): DraftStore {
  const drafts = use(DraftsContext);
  if (drafts === null) throw new Error('useDrafts outside DraftsProvider');
  return drafts;
}

/** The text in the composer of one conversation. */
export function useDraft(conversation: Pick<Conversation, 'id' | 'draft'>): [string, (text: string) => void] {
  const drafts = useDrafts();
  const { id } = conversation;
  const typed = useStore(drafts.texts, (texts) => texts.get(id));
  // The first look decides: what main says later may be older than what was typed.
  const [stored] = useState(conversation.draft);
  useEffect(() => drafts.flush, [drafts]);
  const setText = useCallback((text: string) => drafts.write(id, text), [drafts, id]);
  return [typed ?? stored, setText];
}
