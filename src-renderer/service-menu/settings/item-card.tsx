import { Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { countTextProblems } from '#shared/desk/automation/checked-texts.ts';
import { textsOfItem } from '#shared/desk/menu/menu-texts.ts';
import { MAX_MENU_ITEMS, type MenuItem } from '#shared/domain/rules/service-menu.ts';
import { useWords } from '../../i18n/use-words.ts';
import { moveItem, removeItem, replaceItem } from '../../settings-form/parts/move.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { moveByKeys, PlaceButtons } from '../../settings-form/parts/place-buttons.tsx';
import { newSubmenuItem } from './edit-menu.ts';
import { ItemFields } from './item-fields.tsx';
import classes from './menu.module.css';
import { ICON } from '../../ui/icon-size.ts';

type ItemCardProps = {
  item: MenuItem;
  index: number;
  count: number;
  startsOpen: boolean;
  onChange: (item: MenuItem) => void;
  onMove: (by: number) => void;
  onRemove: (() => void) | undefined;
};

/** One line of the menu: closed, its number and label; open, all of it and the lines under it. */
export function ItemCard({ item, index, count, startsOpen, onChange, onMove, onRemove }: ItemCardProps) {
  const { t, language, count: counted } = useWords();
  const [isOpen, setOpen] = useState(startsOpen);
  const name = item.label[language] || t('service-menu.unnamed');
  const hasProblem = countTextProblems(textsOfItem(item)) > 0;
  const subs = item.items;
  const setSubs = (items: MenuItem['items']): void => onChange({ ...item, items });
  return (
    <li
      className={classes.item}
      data-problem={hasProblem}
      onKeyDown={(event) => moveByKeys(event, onMove)}
      data-testid="menu-item"
    >
      <div className={classes.itemHead}>
        <button
          type="button"
          className={classes.itemName}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid="menu-item-open"
        >
          <span className={classes.number}>{index + 1}</span>
          <bdi className={classes.itemLabel}>{name}</bdi>
          <span className={classes.itemFacts}>
            {[
              ...(item.ticketKind === null ? [] : [t(`ticket-kind.${item.ticketKind}`)]),
              ...(subs.length === 0 ? [] : [counted('service-menu.subitems', subs.length)]),
            ].join(' · ')}
          </span>
          <IconChevronDown {...ICON.control} className={classes.chevron} />
        </button>
        <PlaceButtons name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
      </div>
      <Collapse expanded={isOpen}>
        {isOpen ? (
          <div className={classes.itemBody}>
            <ItemFields
              item={item}
              hasSubmenu={subs.length > 0}
              onChange={(part) => onChange({ ...item, ...part })}
              testId="item"
            />
            {subs.length === 0 ? null : <h4 className={classes.subHeading}>{t('service-menu.submenu')}</h4>}
            <ol className={classes.subs}>
              {subs.map((sub, at) => (
                <li
                  key={sub.id}
                  className={classes.sub}
                  onKeyDown={(event) => moveByKeys(event, (by) => setSubs(moveItem(subs, at, by)))}
                >
                  <div className={classes.itemHead}>
                    <span className={classes.number}>{at + 1}</span>
                    <bdi className={classes.itemLabel}>
                      {sub.label[language] || t('service-menu.unnamed')}
                    </bdi>
                    <PlaceButtons
                      name={sub.label[language] || t('service-menu.unnamed')}
                      index={at}
                      count={subs.length}
                      onMove={(by) => setSubs(moveItem(subs, at, by))}
                      onRemove={() => setSubs(removeItem(subs, at))}
                    />
                  </div>
                  <ItemFields
                    item={sub}
                    hasSubmenu={false}
                    onChange={(part) => setSubs(replaceItem(subs, at, { ...sub, ...part }))}
                    testId="subitem"
                  />
                </li>
              ))}
            </ol>
            <div className={parts.buttons}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus {...ICON.line} />}
                disabled={subs.length >= MAX_MENU_ITEMS}
                onClick={() => setSubs([...subs, newSubmenuItem(crypto.randomUUID())])}
                data-testid="subitem-add"
              >
                {t(subs.length === 0 ? 'service-menu.make-submenu' : 'service-menu.add-subitem')}
              </Button>
            </div>
          </div>
        ) : null}
      </Collapse>
    </li>
  );
}
