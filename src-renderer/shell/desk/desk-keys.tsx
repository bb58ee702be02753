import { IconArrowBackUp, IconHelp, IconLanguage, IconMoon, IconSettings } from '@tabler/icons-react';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useColorScheme } from '../../look/appearance.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useNextUnread } from '../../navigation/use-next-unread.ts';
import { useSidePanel } from '../../navigation/use-side-panel.ts';
import { useOffers } from '../../palette/offers.ts';
import { HELP_TOPICS } from '../../ui/help/help-topic-name.ts';
import { standingUndos } from '../../ui/notes/done-notice.tsx';
import { OnKey } from '../../shortcuts/on-key.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';

/** The keys that hold on every page, and what else can be done on each. */
export function DeskKeys() {
  const { t, language } = useWords();
  const { openId, setOpenId, openSettings, openHelp } = useNavigation();
  const next = useNextUnread();
  useShortcut('unread-next', () => next('below'));
  useShortcut('unread-previous', () => next('above'));
  useShortcut('chats-close', () => setOpenId(null));
  const panel = useSidePanel();
  const liesOver = openId !== null && panel.place === 'over' && panel.isOpen;
  const isDark = useColorScheme() === 'dark';
  const update = useUpdateSettings();
  useOffers(() => [
    ...standingUndos().map(({ about, sentence, undo }) => ({
      key: `undo-${about}`,
      words: `${t('common.undo')}: ${sentence}`,
      icon: IconArrowBackUp,
      run: undo,
      isPassing: true as const,
    })),
    { key: 'settings', words: t('nav.settings'), icon: IconSettings, run: () => openSettings('general') },
    { key: 'help', words: t('help.title'), icon: IconHelp, run: () => openHelp(HELP_TOPICS[0]) },
    {
      key: 'theme',
      words: t(isDark ? 'nav.to-light' : 'nav.to-dark'),
      icon: IconMoon,
      run: () => update.mutate({ theme: isDark ? 'light' : 'dark' }),
    },
    {
      key: 'language',
      words: t('nav.language'),
      icon: IconLanguage,
      run: () => update.mutate({ language: language === 'ar' ? 'en' : 'ar' }),
    },
  ]);
  // Over what it was opened over: the newest has the key.
  return liesOver ? <OnKey id="panel-close" run={() => panel.setOpen(false)} /> : null;
}
