import { Tabs } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { PutOffDot } from '../ui/notes/put-off-dot.tsx';
import { usePutOffPages } from './put-off-pages.ts';
import classes from './settings-dialog.module.css';
import { SETTINGS_GROUPS, type SettingsPage } from './settings-page.ts';

/** The list may be longer than the window is high, and the page is opened from elsewhere as well. */
function showOpen(list: HTMLDivElement | null): void {
  list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** The pages one's role goes to, by their groups. */
export function PageList({ pages }: { pages: readonly SettingsPage[] }) {
  const { t } = useWords();
  const putOff = usePutOffPages();
  return (
    <Tabs.List ref={showOpen} className={classes.list} aria-label={t('settings.title')}>
      {SETTINGS_GROUPS.map((group) => {
        const own = pages.filter((page) => page.group === group);
        return own.length === 0 ? null : (
          <div key={group} className={classes.group} role="presentation">
            {own.length === 1 && group !== 'desk' ? null : (
              <span className={classes.groupName}>{t(`settings.group-${group}`)}</span>
            )}
            {own.map(({ value, icon: Icon, label }) => (
              <Tabs.Tab
                key={value}
                classNames={{ tab: classes.tab, tabLabel: classes.tabLabel }}
                value={value}
                title={t(label)}
                leftSection={<Icon {...ICON.control} />}
                rightSection={putOff.includes(value) ? <PutOffDot /> : null}
                data-testid={`settings-${value}`}
              >
                {t(label)}
              </Tabs.Tab>
            ))}
          </div>
        );
      })}
    </Tabs.List>
  );
}
