import { useEffect, useRef, useState, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { SettingsPageName } from '../../navigation/settings-page-name.ts';
import type { FoundSetting } from './find-settings.ts';
import { markSetting } from './mark-setting.ts';

/** What was looked for among the settings, marked on its page until another page is opened. */
export function useFoundSetting(openPage: SettingsPageName | null): {
  /** Of the page that is shown. */
  panel: RefObject<HTMLDivElement | null>;
  setFound: (found: FoundSetting | null) => void;
} {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const { soughtSetting } = useNavigation();
  const [found, setFound] = useState<typeof soughtSetting>(null);
  useEffect(() => {
    if (soughtSetting !== null) setFound(soughtSetting);
  }, [soughtSetting]);
  useEffect(() => {
    if (found === null || found.page !== openPage || panel.current === null) return undefined;
    return markSetting(panel.current, t(found.name));
  }, [found, openPage, t]);
  return {
    panel,
    setFound: (next) => setFound(next === null ? null : { page: next.page.value, name: next.name }),
  };
}
