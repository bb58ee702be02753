import type { ReactNode } from 'react';
import { createContext, use, useState } from 'react';
import { useStore } from 'zustand';
import { useDrafts } from '../../../drafts/drafts.tsx';
import { lookInto } from './look-into.ts';
import { createTrayStore, trayOf } from './tray-store.ts';
import type { TrayStore } from './tray-store.ts';
import type { Tray } from './tray.ts';

const TraysContext = createContext<TrayStore | null>(null);

/** Keeps the chosen files of all conversations while the window lives. Inside DraftsProvider. */
export function TraysProvider({ children }: { children: ReactNode }) {
  const drafts = useDrafts();
  const [trays] = useState(() => createTrayStore(lookInto, drafts.write));
  return <TraysContext value={trays}>{children}</TraysContext>;
}

export function useTrays(): TrayStore {
  const trays = use(TraysContext);
  if (trays === null) throw new Error('useTrays outside TraysProvider');
  return trays;
}

export function useTray(conversationId: number): Tray {
  const { trays } = useTrays();
  return useStore(trays, (known) => trayOf(known, conversationId));
}
