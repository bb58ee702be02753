import { IconSearchOff } from '@tabler/icons-react';
import { useEffect, useId, useRef, type FocusEvent } from 'react';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PaletteEntry } from '../../palette/palette-source.ts';
import { KeyCaps } from '../../shortcuts/sheet/key-caps.tsx';
import { CutText } from '../../ui/cut-text/cut-text.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useGivesWay } from '../../ui/dialog/give-way.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import classes from './palette.module.css';
import { usePaletteSearch, type FoundGroup } from './use-palette-search.ts';

/** One field for everything there is: type, move, Enter. */
export function PaletteDialog(props: { onClose: () => void; onChoose: (entry: PaletteEntry) => void }) {
  const { t } = useWords();
  const id = useId();
  useGivesWay(true, props.onClose);
  const search = usePaletteSearch(props.onChoose);
  const { groups, active } = search;
  const optionId = (entryId: string): string => `${id}-${entryId}`;
  const isNone = groups.length === 0 && !search.isPending;

  const list = useRef<HTMLDivElement>(null);
  const activeId = active?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <Dialog
      title={t('palette.title')}
      width="texts"
      onClose={props.onClose}
      withCloseButton={false}
      transitionProps={WITHOUT_A_WAY_IN}
      testId="palette"
    >
      <div className={classes.palette}>
        <SearchField
          ref={beginThere}
          label={t('palette.field')}
          value={search.query}
          onChange={search.setQuery}
          onKeyDown={search.onKeyDown}
          onBlur={holdKeyboard}
          role="combobox"
          aria-expanded={groups.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={activeId === undefined ? undefined : optionId(activeId)}
          data-autofocus
          data-testid="palette-field"
        />
        <DidYouMean meant={search.meant} onTake={search.setQuery} />
        {isNone ? (
          <EmptyNote
            picture={<IconSearchOff {...ICON.note} />}
            title={t('palette.none-title')}
            body={t('palette.none-body', { query: saidQuery(search.query) })}
          />
        ) : (
          <div
            ref={list}
            id={`${id}-list`}
            className={classes.list}
            role="listbox"
            aria-label={t('palette.results')}
            aria-busy={search.isPending}
            data-testid="palette-list"
          >
            {groups.map((group) => (
              <Group
                key={group.key}
                group={group}
                activeId={activeId}
                optionId={optionId}
                onPoint={search.setActiveId}
                onChoose={props.onChoose}
              />
            ))}
          </div>
        )}
        <p className={classes.foot} aria-hidden="true">
          <KeyCaps caps={['↑', '↓']} />
          {t('palette.keys-move')}
          <KeyCaps caps={['Enter']} />
          {t('palette.keys-open')}
          <KeyCaps caps={['Esc']} />
          {t('palette.keys-close')}
          <KeyCaps of="shortcut-sheet" />
          {t('keys.title')}
        </p>
      </div>
    </Dialog>
  );
}

const WITHOUT_A_WAY_IN = { duration: 0 } as const;

/** As soon as it is there: the dialog's own beginning is a moment later. */
const beginThere = (field: HTMLInputElement | null): void => field?.focus();

/** A page that comes to be drawn below begins in its own field; what is typed meanwhile is for what lies over it. */
function holdKeyboard({ target, relatedTarget }: FocusEvent<HTMLInputElement>): void {
  if (relatedTarget instanceof Element && relatedTarget.closest('[role="dialog"]') === null) target.focus();
}

function Group(props: {
  group: FoundGroup;
  activeId: string | undefined;
  optionId: (id: string) => string;
  onPoint: (id: string) => void;
  onChoose: (entry: PaletteEntry) => void;
}) {
  const { group, activeId, optionId } = props;
  const { t } = useWords();
  const nameId = optionId(`group-${group.key}`);
  return (
    <div role="group" aria-labelledby={nameId} data-testid="palette-group" data-source={group.key}>
      <span id={nameId} className={classes.groupName}>
        {t(group.words)}
      </span>
      {group.entries.map((entry) => (
        // The field has the keyboard, and its keys serve every row.
        <div
          key={entry.id}
          id={optionId(entry.id)}
          className={classes.entry}
          role="option"
          aria-selected={entry.id === activeId}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => props.onPoint(entry.id)}
          onClick={() => props.onChoose(entry)}
          data-testid="palette-entry"
          data-entry={entry.id}
        >
          <entry.icon {...ICON.control} />
          <span className={classes.text}>
            <CutText text={entry.text} />
          </span>
          {entry.detail === undefined ? null : (
            <bdi className={classes.detail} dir={entry.detailDir ?? 'auto'}>
              {entry.detail}
            </bdi>
          )}
          {entry.shortcut === undefined ? null : <KeyCaps of={entry.shortcut} />}
        </div>
      ))}
    </div>
  );
}
