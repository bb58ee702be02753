import { Tabs } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useSettings } from '../api/queries/settings.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useGivesWay } from '../ui/dialog/give-way.ts';
import { ConfirmDialog } from '../ui/dialog/confirm-dialog.tsx';
import { UnsavedContext } from '../settings-form/drafts/unsaved.tsx';
import { PageList } from './page-list.tsx';
import { pagesFor, SETTINGS_PAGES } from './pages.ts';
import classes from './settings-dialog.module.css';
import type { SettingsPageName } from '../navigation/settings-page-name.ts';
import type { FoundSetting } from './search/find-settings.ts';
import { SettingsSearch } from './search/settings-search.tsx';
import { useFoundSetting } from './search/use-found-setting.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';

const OPEN_DIALOGS = '[role="dialog"][aria-modal="true"]';

/** The settings over whatever is open: the pages one's role goes to, grouped, one of them shown. */
export function SettingsDialog() {
  const { t } = useWords();
  const { settingsPage, openSettings, closeSettings } = useNavigation();
  const settings = useSettings().data;
  const pages = pagesFor(useSignedIn()?.agent.role);
  const [isUnsaved, setUnsaved] = useState(false);
  /** Where one wants to go while something is not saved; `null` is out. */
  const [wanted, setWanted] = useState<{ page: SettingsPageName | null } | null>(null);
  const tell = useCallback((is: boolean) => setUnsaved(is), []);
  const { panel, setFound } = useFoundSetting(settingsPage);

  const go = (page: SettingsPageName | null): void => {
    if (page !== null) return openSettings(page);
    setFound(null);
    closeSettings();
  };
  const ask = (page: SettingsPageName | null): void => (isUnsaved ? setWanted({ page }) : go(page));
  useGivesWay(settingsPage !== null, () => ask(null));
  const choose = (one: FoundSetting): void => {
    setFound(one);
    if (one.page.value !== settingsPage) ask(one.page.value);
  };
  if (settings === undefined) return null;
  const shown = pages.find(({ value }) => value === settingsPage) ?? pages[0];
  return (
    <Dialog
      isOpen={settingsPage !== null}
      onClose={() => {
        // A question over this dialog has its own Escape, and every dialog hears the key.
        if (document.querySelectorAll(OPEN_DIALOGS).length > 1) return;
        // Not while this Escape is still being told to dialogs: the question would hear it and close.
        setTimeout(() => ask(null));
      }}
      title={t('settings.title')}
      width="desk"
      classNames={{
        header: classes.header,
        body: classes.body,
        content: classes.content,
      }}
      testId="settings"
    >
      {shown === undefined ? null : (
        <Tabs
          className={classes.pages}
          orientation="vertical"
          value={shown.value}
          onChange={(value) => {
            const page = SETTINGS_PAGES.find((one) => one.value === value);
            if (page === undefined || page.value === shown.value) return;
            setFound(null);
            ask(page.value);
          }}
          // An arrow key on its way through the list opens nothing, least of all a question.
          activateTabWithKeyboard={false}
          variant="pills"
        >
          <SettingsSearch pages={pages} onChoose={choose}>
            <PageList pages={pages} />
          </SettingsSearch>
          <Tabs.Panel ref={panel} key={shown.value} value={shown.value} className={classes.panel}>
            <h2 className={classes.pageTitle}>{t(shown.label)}</h2>
            <UnsavedContext value={tell}>
              <shown.Panel settings={settings} />
            </UnsavedContext>
          </Tabs.Panel>
        </Tabs>
      )}
      <ConfirmDialog
        isOpen={wanted !== null}
        title={t('settings.leave-title')}
        body={t('settings.leave-body')}
        confirm={t('settings.leave')}
        onCancel={() => setWanted(null)}
        onConfirm={() => {
          const page = wanted?.page ?? null;
          setWanted(null);
          go(page);
        }}
      />
    </Dialog>
  );
}
