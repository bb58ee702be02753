import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { TextKey } from '../i18n/catalogue.ts';
import { HelpDoorContext } from '../ui/help/help-door.ts';
import type { HelpTopicName } from '../ui/help/help-topic-name.ts';
import type { PageName } from './page-name.ts';
import type { SettingsPageName } from './settings-page-name.ts';

type Navigation = {
  view: 'connect' | 'desk';
  setView: (view: 'connect' | 'desk') => void;
  page: PageName;
  setPage: (page: PageName) => void;
  /** The open conversation, or null. */
  openId: number | null;
  setOpenId: Dispatch<SetStateAction<number | null>>;
  /**
   * Opens a conversation among the chats to write there: the focus goes to its composer, also when it is open already.
   * What is being written stays what it is, a note for instance, unless it is to be an answer.
   */
  writeIn: (conversationId: number, what?: 'answer') => void;
  /** Another one whenever somebody is about to write. */
  writing: { isAnswer: boolean };
  /** The customer open on their page, or null. */
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
  /** The open page of the settings, or null. */
  settingsPage: SettingsPageName | null;
  /** @param setting is marked there. */
  openSettings: (page: SettingsPageName, setting?: TextKey) => void;
  /** The setting that was asked for by its name; another one each time. */
  soughtSetting: { page: SettingsPageName; name: TextKey } | null;
  closeSettings: () => void;
  /** The open page of the help, or null. */
  helpTopic: HelpTopicName | null;
  openHelp: (topic: HelpTopicName) => void;
  closeHelp: () => void;
};

const NavigationContext = createContext<Navigation | null>(null);

/** Where the staff member is: which screen, which conversation. Forgotten when the window closes. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const [view, setView] = useState<'connect' | 'desk'>('connect');
  const [page, setPage] = useState<PageName>('chats');
  const [openId, setOpenId] = useState<number | null>(null);
  const [writing, setWriting] = useState<Navigation['writing']>({ isAnswer: false });
  const [openCustomerId, setOpenCustomerId] = useState<number | null>(null);
  const [prescriptionId, setPrescriptionId] = useState<number | null>(null);
  const [settingsPage, setSettingsPage] = useState<SettingsPageName | null>(null);
  const [soughtSetting, setSoughtSetting] = useState<Navigation['soughtSetting']>(null);
  const [helpTopic, setHelpTopic] = useState<HelpTopicName | null>(null);
  const [wantedMessage, setWantedMessage] = useState<Navigation['wantedMessage']>(null);
  const openAt = useCallback((conversationId: number, messageId: number | null) => {
    setPage('chats');
    setOpenId(conversationId);
    setWantedMessage(messageId === null ? null : { conversationId, messageId });
  }, []);
  const writeIn = useCallback(
    (conversationId: number, what?: 'answer') => {
      openAt(conversationId, null);
      setWriting({ isAnswer: what === 'answer' });
    },
    [openAt],
  );
  const openSettings = useCallback((next: SettingsPageName, name?: TextKey) => {
    setSettingsPage(next);
    setSoughtSetting(name === undefined ? null : { page: next, name });
  }, []);
  const forgetWantedMessage = useCallback(() => setWantedMessage(null), []);
  const state = useMemo(
    () => ({
      view,
      setView,
      page,
      setPage,
      openId,
      setOpenId,
      writeIn,
      writing,
      openCustomerId,
      setOpenCustomerId,
      prescriptionId,
      setPrescriptionId,
      openAt,
      wantedMessage,
      forgetWantedMessage,
      settingsPage,
      openSettings,
      closeSettings: () => setSettingsPage(null),
      soughtSetting,
      helpTopic,
      openHelp: setHelpTopic,
      closeHelp: () => setHelpTopic(null),
    }),
    [
      view,
      page,
      openId,
      writeIn,
      writing,
      openCustomerId,
      prescriptionId,
      openAt,
      wantedMessage,
      forgetWantedMessage,
      settingsPage,
      openSettings,
      soughtSetting,
      helpTopic,
    ],
  );
  return (
    <NavigationContext value={state}>
      <HelpDoorContext value={state.openHelp}>{children}</HelpDoorContext>
    </NavigationContext>
  );
}

export function useNavigation(): Navigation {
  const state = use(NavigationContext);
  if (state === null) throw new Error('useNavigation outside NavigationProvider');
  return state;
}
