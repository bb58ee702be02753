import { Fragment, useState } from 'react';
import { foldText } from '#shared/text/fold-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useGivesWay } from '../../ui/dialog/give-way.ts';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { useHelpDoor } from '../../ui/help/help-door.ts';
import { TextButton } from '../../ui/text-button.tsx';
import type { KeyCombination } from '../key-combination.ts';
import { SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from '../shortcut-list.ts';
import { shownKeys } from '../shown-keys.ts';
import { useShortcut } from '../use-shortcut.ts';
import { KeyCaps } from './key-caps.tsx';
import classes from './shortcut-sheet.module.css';

const ids = Object.keys(SHORTCUTS) as ShortcutId[];

/** Opens the sheet of all keys, wherever one is. */
export function ShortcutSheet() {
  const [isOpen, setOpen] = useState(false);
  useShortcut('shortcut-sheet', () => setOpen(!isOpen));
  useShortcut('shortcut-sheet-sign', () => setOpen(true), { when: ({ target }) => !isField(target) });
  return isOpen ? <Sheet onClose={() => setOpen(false)} /> : null;
}

/** Over the viewer and over questions. */
const OVER_EVERYTHING = 360;

function Sheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  useGivesWay(true, onClose);
  const openHelp = useHelpDoor();
  const [query, setQuery] = useState('');
  const wanted = foldText(query.trim());
  const found = ids.filter((id) => foldText(`${t(`shortcut.${id}`)} ${shownKeys(id)}`).includes(wanted));
  return (
    <Dialog
      title={t('keys.title')}
      width="details"
      onClose={onClose}
      zIndex={OVER_EVERYTHING}
      testId="shortcut-sheet"
    >
      <SearchField label={t('keys.search')} value={query} onChange={setQuery} data-testid="shortcut-search" />
      <p className={classes.hint}>{t(found.length === 0 ? 'keys.none' : 'keys.place')}</p>
      {openHelp === null ? null : (
        <TextButton
          onClick={() => {
            onClose();
            openHelp('keyboard');
          }}
          data-testid="shortcut-help"
        >
          {t('help.open')}
        </TextButton>
      )}
      <div className={classes.groups}>
        {SHORTCUT_GROUPS.map((group) => {
          const own = found.filter((id) => SHORTCUTS[id].group === group);
          if (own.length === 0) return null;
          return (
            <section key={group} className={classes.group}>
              <h3 className={classes.name}>{t(`keys.group-${group}`)}</h3>
              <dl className={classes.lines}>
                {own.map((id) => (
                  <div key={id} className={classes.line} data-testid="shortcut-line" data-shortcut={id}>
                    <dt>{t(`shortcut.${id}`)}</dt>
                    <dd className={classes.keys}>
                      {waysOf(SHORTCUTS[id].keys).map((keys, at) => (
                        <Fragment key={keys}>
                          {at === 0 ? null : <span className={classes.or}>{t('keys.or')}</span>}
                          <KeyCaps keys={keys} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

/** Those of the number block, and with Shift what writes the same sign, are no ways of their own. */
function waysOf(keys: readonly KeyCombination[]): readonly KeyCombination[] {
  const ways = keys.filter((one) => !/Numpad|shift\+Equal/u.test(one));
  const [first, last] = [ways[0], ways.at(-1)];
  return ways.length > MOST_WAYS && first !== undefined && last !== undefined ? [first, last] : ways;
}

const MOST_WAYS = 6;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
