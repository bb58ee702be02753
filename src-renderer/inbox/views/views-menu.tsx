import { Menu } from '@mantine/core';
import { IconBookmarks, IconDeviceFloppy, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { EVERYTHING, type Narrowing } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView } from '#shared/domain/conversations/saved-view.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { MenuOption } from '../../ui/menu-option.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { choose, useChosenChats, useChosenMessages } from '../filters/chosen-filter.ts';
import { ArrangeViews } from './arrange-views.tsx';
import { SaveView } from './save-view.tsx';
import { useViews } from './views-api.ts';
import classes from './views.module.css';

const isSame = (one: Narrowing, other: Narrowing): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The searches that are kept: one is shown with a press, what is shown is kept, and they are put in order. */
export function ViewsMenu(props: { query: string; onQuery: (query: string) => void }) {
  const { query, onQuery } = props;
  const { t } = useWords();
  const views = useViews().data ?? [];
  const [chats] = useChosenChats();
  const [messages] = useChosenMessages();
  const [open, setOpen] = useState<'save' | 'arrange' | null>(null);
  const shown: Narrowing = { query: query.trim(), chats, messages };
  const current = views.find(({ narrowing }) => isSame(narrowing, shown));
  const show = ({ narrowing }: SavedView): void => {
    choose(narrowing);
    onQuery(narrowing.query);
  };
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <TooltipIconButton
            variant={current === undefined ? 'subtle' : 'light'}
            color={current === undefined ? 'gray' : 'pharmacy'}
            label={t('views.menu')}
            data-testid="views-menu"
            size="row"
            isRound
          >
            <IconBookmarks {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {views.length === 0 ? <p className={classes.none}>{t('views.nothing-yet')}</p> : null}
          {views.map((view) => (
            <MenuOption
              key={view.id}
              kind="one-of"
              isOn={view.id === current?.id}
              closesMenu
              onChoose={() => show(view)}
              testId="view-option"
            >
              <span className={classes.option}>
                <bdi className={classes.name}>{view.name}</bdi>
                {view.isShared ? <span className={classes.mark}>{t('views.for-all')}</span> : null}
              </span>
            </MenuOption>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy {...ICON.line} />}
            disabled={isSame(shown, EVERYTHING) || current !== undefined}
            onClick={() => setOpen('save')}
            data-testid="view-save"
          >
            {t('views.save')}
          </Menu.Item>
          {views.length === 0 ? null : (
            <Menu.Item
              leftSection={<IconSettings {...ICON.line} />}
              onClick={() => setOpen('arrange')}
              data-testid="views-arrange"
            >
              {t('views.arrange')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'save' ? <SaveView view={null} shown={shown} onClose={() => setOpen(null)} /> : null}
      {open === 'arrange' ? <ArrangeViews shown={shown} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
