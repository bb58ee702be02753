import { Loader } from '@mantine/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Virtuoso, type Components, type VirtuosoHandle } from 'react-virtuoso';
import { SKIN_TONES, type Emoji, type SkinTone } from '#shared/domain/emoji.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useLook, useUpdateLook } from '../../api/queries/look.ts';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SearchField } from '../filtering/search-field.tsx';
import { ErrorNotice } from '../notes/error-notice.tsx';
import { useAllEmoji, useRecentEmoji } from './emoji-api.ts';
import classes from './emoji-picker.module.css';
import { byGroup, emojiRows, nextEmoji, usedOf, type EmojiRow } from './emoji-rows.ts';
import { findEmoji } from './find-emoji.ts';

/**
 * Every emoji, searched in Arabic and English. The keyboard stays in the search field: the arrows go through what is shown,
 * Enter takes it. Who draws it decides what is done with the one that is taken, and when it closes.
 */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t, language } = useWords();
  const all = useAllEmoji();
  const { recent, noteUse } = useRecentEmoji();
  const { skinTone } = useLook();
  const [query, setQuery] = useState('');
  const [activeAt, setActiveAt] = useState<number | null>(null);
  // What is used now must not move what is being looked at.
  const [shownRecent] = useState(recent);
  const list = useRef<VirtuosoHandle>(null);
  const id = useId();

  const { rows, shown } = useMemo(() => {
    const known = all.data ?? [];
    if (query.trim() !== '') return emojiRows([{ group: null, items: findEmoji(known, query) }]);
    return emojiRows([{ group: 'recent', items: usedOf(known, shownRecent) }, ...byGroup(known)]);
  }, [all.data, query, shownRecent]);

  const take = (one: Emoji | undefined): void => {
    if (one === undefined) return;
    const emoji = inTone(one, skinTone);
    noteUse(emoji);
    onPick(emoji);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      take(shown[activeAt ?? 0]);
      return;
    }
    const to = nextEmoji(rows, activeAt, event.key, event.currentTarget.ownerDocument.dir === 'rtl');
    if (to === undefined) return;
    event.preventDefault();
    setActiveAt(to);
    const index = rows.findIndex((row) => row.kind === 'emoji' && to < row.from + row.items.length);
    list.current?.scrollIntoView({ index, behavior: 'auto' });
  };

  return (
    <div className={classes.picker} data-testid="emoji-picker">
      <SearchField
        label={t('emoji.search')}
        value={query}
        onChange={(text) => {
          setQuery(text);
          setActiveAt(text.trim() === '' ? null : 0);
          list.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? id : undefined}
        aria-activedescendant={activeAt === null ? undefined : `${id}-${activeAt}`}
        data-autofocus
        data-testid="emoji-search"
      />
      {all.isError ? <ErrorNotice code={errorCodeOf(all.error)} onRetry={() => void all.refetch()} /> : null}
      {all.isPending ? (
        <div className={classes.grid} aria-busy>
          <Loader type="dots" />
        </div>
      ) : (
        <div className={classes.grid}>
          {shown.length === 0 && !all.isError ? (
            <p className={classes.none}>{t('emoji.nothing', { query: saidQuery(query) })}</p>
          ) : (
            <Virtuoso
              ref={list}
              data={rows}
              tabIndex={-1}
              context={{ id, label: t('emoji.label') }}
              components={LIST_PARTS}
              itemContent={(_index, row) => (
                <Row
                  row={row}
                  id={id}
                  activeAt={activeAt}
                  nameOf={(one) => one.name[language]}
                  tone={skinTone}
                  onTake={take}
                />
              )}
            />
          )}
        </div>
      )}
      <Tones />
    </div>
  );
}

type ListContext = { id: string; label: string };

/** Outside the component, or Virtuoso would build the list anew. Inside of what scrolls: that one takes the focus, which a list of choices must not hold. */
const LIST_PARTS: Components<EmojiRow, ListContext> = {
  List: ({ context, ...list }) => <div {...list} id={context.id} role="listbox" aria-label={context.label} />,
};

function Row(props: {
  row: EmojiRow;
  id: string;
  activeAt: number | null;
  nameOf: (one: Emoji) => string;
  tone: SkinTone;
  onTake: (one: Emoji) => void;
}) {
  const { row, id, activeAt, nameOf, tone, onTake } = props;
  const { t } = useWords();
  if (row.kind === 'heading') {
    return (
      <div className={classes.heading} role="presentation">
        {t(`emoji.${row.group}`)}
      </div>
    );
  }
  return (
    <div className={classes.row} role="presentation">
      {row.items.map((one, index) => (
        <div
          key={one.emoji}
          id={`${id}-${row.from + index}`}
          className={classes.emoji}
          role="option"
          aria-selected={activeAt === row.from + index}
          aria-label={nameOf(one)}
          title={nameOf(one)}
          // The keyboard stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
          data-testid="emoji"
        >
          {inTone(one, tone)}
        </div>
      ))}
    </div>
  );
}

const inTone = ({ emoji, tones }: Emoji, tone: SkinTone): string => tones[tone - 1] ?? emoji;

const HANDS = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'] as const;

/** Of this PC. */
function Tones() {
  const { t } = useWords();
  const { skinTone } = useLook();
  const update = useUpdateLook();
  return (
    <div className={classes.tones} role="group" aria-label={t('emoji.tones')}>
      {SKIN_TONES.map((tone) => (
        <button
          key={tone}
          type="button"
          className={classes.tone}
          aria-pressed={tone === skinTone}
          aria-label={t(`emoji.tone-${tone}`)}
          title={t(`emoji.tone-${tone}`)}
          onClick={() => update.mutate({ skinTone: tone })}
          data-testid={`emoji-tone-${tone}`}
        >
          {HANDS[tone]}
        </button>
      ))}
    </div>
  );
}
