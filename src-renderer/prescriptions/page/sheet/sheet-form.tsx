import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { addLine, changeLine, removeLine, type DraftSheet, type SheetProblem } from './draft-sheet.ts';
import { LineRow } from './line-row.tsx';
import { Problems } from './problems.tsx';
import classes from './sheet.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** What is read from the photo; Enter begins another item, so that no mouse is needed. */
export function SheetForm(props: {
  draft: DraftSheet;
  /** Those that are said. */
  problems: readonly SheetProblem[];
  isReadOnly: boolean;
  onChange: (draft: DraftSheet) => void;
}) {
  const { draft, problems, isReadOnly, onChange } = props;
  const { t } = useWords();
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const focusLine = (key: number): void =>
    form.current?.querySelector<HTMLElement>(`[data-line="${key}"]`)?.focus();
  useEffect(() => {
    if (wanted.current === null) return;
    focusLine(wanted.current);
    wanted.current = null;
  });

  const add = (after: number): void => {
    const next = draft.lines[draft.lines.findIndex(({ key }) => key === after) + 1];
    if (next?.item.trim() === '') return focusLine(next.key);
    const added = addLine(draft, after);
    wanted.current = added.key;
    onChange(added.draft);
  };
  const remove = (key: number): void => {
    const removed = removeLine(draft, key);
    wanted.current = removed.key;
    onChange(removed.draft);
  };
  const onKeyDown = (event: KeyboardEvent, key: number): void => {
    if (event.nativeEvent.isComposing || isReadOnly) return;
    const isField =
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLSelectElement;
    if (event.key === 'Delete' && event.altKey) remove(key);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && isField) add(key);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={form} className={classes.sheet}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('prescriptions.lines')}</h2>
        {isReadOnly ? null : <span className={classes.hint}>{t('prescriptions.lines-keys')}</span>}
      </div>
      <div className={classes.columns} aria-hidden="true">
        <span className={classes.columnQuantity}>{t('prescriptions.quantity')}</span>
        <span className={classes.columnPrice}>{t('prescriptions.price')}</span>
        <span className={classes.columnStock}>{t('prescriptions.stock')}</span>
        <span className={classes.columnTotal}>{t('prescriptions.line-total')}</span>
      </div>
      <ol className={classes.lines}>
        {draft.lines.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            number={index + 1}
            problems={problems.filter(({ key }) => key === line.key)}
            isReadOnly={isReadOnly}
            onChange={(change) => onChange(changeLine(draft, line.key, change))}
            onRemove={() => remove(line.key)}
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
      <Problems id="sheet" problems={problems.filter(({ field }) => field === 'lines')} />
      <label className={classes.note}>
        <span className={classes.label}>{t('prescriptions.note')}</span>
        <textarea
          spellCheck
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
