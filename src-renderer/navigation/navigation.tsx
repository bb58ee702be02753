import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { SettingsPageValue } from './settings-page.ts';

/** The rooms of the rail. */
export type DeskRoom =
  | 'chats'
  | 'tickets'
  | 'prescriptions'
  | 'customers'
  | 'follow-ups'
  | 'templates'
  | 'ratings';

type DeskState = {
  view: 'connect' | 'desk';
  setView: (view: 'connect' | 'desk') => void;
  room: DeskRoom;
  setRoom: (room: DeskRoom) => void;
  /** The open conversation, or null. */
  openId: number | null;
  setOpenId: Dispatch<SetStateAction<number | null>>;
  /** The customer open in their room, or null. */
  openCustomerId: number | null;
  setOpenCustomerId: (id: number | null) => void;
  /** The prescription on the bench, or null. */
  prescriptionId: number | null;
  setPrescriptionId: (id: number | null) => void;
  /** Opens a conversation among the chats, at one of its messages unless that is null. */
  openAt: (conversationId: number, messageId: number | null) => void;
  /** Where the conversation that is being opened is to jump; it takes it away. */
  wantedMessage: { conversationId: number; messageId: number } | null;
  forgetWantedMessage: () => void;
  /** Whether the work and the customer stand beside the thread. */
  isAsideOpen: boolean;
  setAsideOpen: (isOpen: boolean) => void;
  /** The open page of the settings, or null. */
  settingsPage: SettingsPageValue | null;
  openSettings: (page: SettingsPageValue) => void;
  closeSettings: () => void;
};

const DeskStateContext = createContext<DeskState | null>(null);

/** Where the staff member is: which screen, which conversation. Forgotten when the window closes. */
export function DeskStateProvider({ children }: { children: ReactNode }) {
  const [view, setView] = useState<'connect' | 'desk'>('connect');
  const [room, setRoom] = useState<DeskRoom>('chats');
  const [openId, setOpenId] = useState<number | null>(null);
  const [openCustomerId, setOpenCustomerId] = useState<number | null>(null);
  const [prescriptionId, setPrescriptionId] = useState<number | null>(null);
  const [isAsideOpen, setAsideOpen] = useState(true);
  const [settingsPage, setSettingsPage] = useState<SettingsPageValue | null>(null);
  const [wantedMessage, setWantedMessage] = useState<DeskState['wantedMessage']>(null);
  const openAt = useCallback((conversationId: number, messageId: number | null) => {
    setRoom('chats');
    setOpenId(conversationId);
    setWantedMessage(messageId === null ? null : { conversationId, messageId });
  }, []);
  const forgetWantedMessage = useCallback(() => setWantedMessage(null), []);
  const state = useMemo(
    () => ({
      view,
      setView,
      room,
      setRoom,
      openId,
      setOpenId,
      openCustomerId,
      setOpenCustomerId,
      prescriptionId,
      setPrescriptionId,
      openAt,
      wantedMessage,
      forgetWantedMessage,
      isAsideOpen,
      setAsideOpen,
      settingsPage,
      openSettings: setSettingsPage,
      closeSettings: () => setSettingsPage(null),
    }),
    [
      view,
      room,
      openId,
      openCustomerId,
      prescriptionId,
      openAt,
      wantedMessage,
      forgetWantedMessage,
      isAsideOpen,
      settingsPage,
    ],
  );
  return <DeskStateContext value={state}>{children}</DeskStateContext>;
}

export function useDeskState(): DeskState {
  const state = use(DeskStateContext);
  if (state === null) throw new Error('useDeskState outside DeskStateProvider');
  return state;
}
