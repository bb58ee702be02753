import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { addLine, changeLine, removeLine, type DraftSheet, type ReadSheet } from './draft-sheet.ts';
import { LineRow } from './line-row.tsx';
import { SheetTotals } from './sheet-totals.tsx';
import classes from './sheet.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** What is read from the photo and what it costs; Enter begins another item, so that no mouse is needed. */
export function SheetForm(props: {
  draft: DraftSheet;
  read: ReadSheet;
  /** Problems of what is not typed yet are shown only then. */
  isAsked: boolean;
  isReadOnly: boolean;
  onChange: (draft: DraftSheet) => void;
}) {
  const { draft, read, isAsked, isReadOnly, onChange } = props;
  const { t } = useWords();
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    form.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const shown = isAsked ? read.problems : read.problems.filter(({ code }) => LOUD.has(code));
  const [problem] = shown;

  const add = (after: number): void => {
    const next = draft.lines[draft.lines.findIndex(({ key }) => key === after) + 1];
    if (next?.item.trim() === '') {
      form.current?.querySelector<HTMLElement>(`[data-line="${next.key}"]`)?.focus();
      return;
    }
    const added = addLine(draft, after);
    wanted.current = added.key;
    onChange(added.draft);
  };
  const onKeyDown = (event: KeyboardEvent, key: number): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || isReadOnly) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    add(key);
  };
  return (
    <div ref={form} className={classes.sheet}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('prescriptions.lines')}</h2>
        {isReadOnly ? null : <span className={classes.hint}>{t('prescriptions.lines-keys')}</span>}
      </div>
      <div className={classes.columns} aria-hidden="true">
        <span className={classes.columnItem}>{t('prescriptions.item')}</span>
        <span className={classes.columnQuantity}>{t('prescriptions.quantity')}</span>
        <span className={classes.columnPrice}>{t('prescriptions.price')}</span>
        <span className={classes.columnTotal}>{t('prescriptions.line-total')}</span>
      </div>
      <ol className={classes.lines}>
        {draft.lines.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            number={index + 1}
            problems={shown.filter(({ key }) => key === line.key)}
            isReadOnly={isReadOnly}
            onChange={(change) => onChange(changeLine(draft, line.key, change))}
            onRemove={() => onChange(removeLine(draft, line.key))}
            onKeyDown={(event) => onKeyDown(event, line.key)}
          />
        ))}
      </ol>
      {isReadOnly ? null : (
        <button
          type="button"
          className={classes.add}
          onClick={() => add(draft.lines.at(-1)?.key ?? 0)}
          data-testid="line-add"
        >
          <IconPlus {...ICON.line} />
          {t('prescriptions.add-line')}
        </button>
      )}
      <p className={classes.problem} role="alert" data-testid="sheet-problem">
        {problem === undefined ? '' : t(`prescriptions.${problem.code}`)}
      </p>
      <SheetTotals
        draft={draft}
        totals={read.totals}
        problems={shown}
        isReadOnly={isReadOnly}
        onChange={(change) => onChange({ ...draft, ...change })}
      />
      <label className={classes.note}>
        <span className={classes.label}>{t('prescriptions.note')}</span>
        <textarea
          className={classes.noteText}
          dir={draft.note === '' ? undefined : 'auto'}
          rows={2}
          maxLength={1000}
          value={draft.note}
          readOnly={isReadOnly}
          placeholder={t('prescriptions.note-hint')}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          data-testid="sheet-note"
        />
      </label>
    </div>
  );
}

/** Wrong as it stands, and not only unfinished. */
const LOUD: ReadonlySet<string> = new Set(['bad-price', 'bad-amount', 'bad-discount', 'too-many']);
