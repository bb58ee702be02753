import { Button } from '@mantine/core';
import { IconInfoCircle, IconPlus, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import { DEFAULT_MENU } from '#shared/domain/rules/default-menu.ts';
import { MAX_MENU_ITEMS, type ServiceMenu } from '#shared/domain/rules/service-menu.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { sameValue } from '../../settings-form/drafts/same-value.ts';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import { moveItem, removeItem, replaceItem } from '../../settings-form/parts/move.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { TextPair } from '../../settings-form/parts/text-pair.tsx';
import { newMenuItem } from './edit-menu.ts';
import { ItemCard } from './item-card.tsx';
import classes from './menu.module.css';
import { Simulator } from './simulator.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

/** The numbered text that new customers get, and a phone to try it on. */
export function MenuTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const draft = useSettingsDraft(settings, ['serviceMenu']);
  const { serviceMenu: menu } = draft.value;
  const [isAsking, setAsking] = useState(false);
  const [newId, setNewId] = useState<string | null>(null);
  const change = (part: Partial<ServiceMenu>): void => draft.change({ serviceMenu: { ...menu, ...part } });
  const problems = listSettingsProblems({ serviceMenu: menu }).length;
  return (
    <>
      <div className={classes.columns}>
        <SettingsSections>
          {settings.automation.isOn && settings.automation.menu.isOn ? null : (
            <div className={parts.note}>
              <IconInfoCircle {...ICON.button} />
              <span>{t('service-menu.off')}</span>
            </div>
          )}
          <TextPair
            label={t('service-menu.intro')}
            value={menu.intro}
            rows={2}
            insertables={[]}
            onChange={(intro) => change({ intro })}
            testId="menu-intro"
          />
          <SettingsSection title={t('service-menu.items')}>
            <ol className={classes.items}>
              {menu.items.map((item, index) => (
                <ItemCard
                  key={item.id}
                  item={item}
                  index={index}
                  count={menu.items.length}
                  startsOpen={item.id === newId}
                  onChange={(changed) => change({ items: replaceItem(menu.items, index, changed) })}
                  onMove={(by) => change({ items: moveItem(menu.items, index, by) })}
                  onRemove={
                    menu.items.length === 1
                      ? undefined
                      : () => change({ items: removeItem(menu.items, index) })
                  }
                />
              ))}
            </ol>
            <div className={parts.buttons}>
              <Button
                variant="light"
                leftSection={<IconPlus {...ICON.control} />}
                disabled={menu.items.length >= MAX_MENU_ITEMS}
                onClick={() => {
                  const item = newMenuItem(crypto.randomUUID());
                  setNewId(item.id);
                  change({ items: [...menu.items, item] });
                }}
                data-testid="menu-add"
              >
                {t('service-menu.add')}
              </Button>
              <Button
                variant="subtle"
                leftSection={<IconRestore {...ICON.control} />}
                disabled={sameValue(menu, DEFAULT_MENU)}
                onClick={() => setAsking(true)}
              >
                {t('service-menu.reset')}
              </Button>
            </div>
          </SettingsSection>
          <SettingsSection title={t('service-menu.person')} hint={t('service-menu.person-hint')}>
            <TextPair
              label={t('service-menu.label')}
              value={menu.person}
              insertables={[]}
              onChange={(person) => change({ person })}
              testId="menu-person"
            />
          </SettingsSection>
        </SettingsSections>
        <Simulator basis={{ ...settings, ...draft.value }} />
      </div>
      <SaveBar draft={draft} problems={problems} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('service-menu.reset-title')}
        body={t('service-menu.reset-body')}
        confirm={t('service-menu.reset')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          draft.change({ serviceMenu: DEFAULT_MENU });
        }}
      />
    </>
  );
}
