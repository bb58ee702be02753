import { useEffect, useRef, type KeyboardEvent } from 'react';
import { neighbourByKey } from './neighbour-by-key.ts';
import classes from './filter-tabs.module.css';

const MOST_SHOWN = 99;

const shownNumber = (number: number, hasMore: boolean): string =>
  number > MOST_SHOWN ? `${MOST_SHOWN}+` : `${number}${hasMore ? '+' : ''}`;

type FilterOption<V> = {
  value: V;
  label: string;
  /** How many there are; none is not written. */
  number?: number;
  /** Whether there are more than that, and nobody has counted them. */
  hasMore?: boolean;
  testId?: string;
};

/**
 * What a list is narrowed down by: a row of which at most one is chosen. It is one stop on the way of the Tab key; the
 * arrows go through it, and Enter or Space chooses.
 */
export function FilterTabs<V extends string | number>(props: {
  label: string;
  /** Null where something else narrows the list down. */
  value: V | null;
  options: readonly FilterOption<V>[];
  onChange: (value: V) => void;
  /** Never a second line: what has no room is scrolled to. */
  isOneLine?: boolean;
}) {
  const row = useRef<HTMLDivElement>(null);
  const chosen = props.options.findIndex(({ value }) => value === props.value);
  // What is chosen is seen, also where it was chosen before.
  useEffect(() => {
    row.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [props.value]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = neighbourByKey(event.key, from, buttons.length, event.currentTarget.matches(':dir(rtl)'));
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div
      ref={row}
      role="group"
      aria-label={props.label}
      className={classes.row}
      data-one-line={props.isOneLine}
      onKeyDown={onKeyDown}
    >
      {props.options.map(({ value, label, number = 0, hasMore = false, testId }, index) => (
        <button
          key={value}
          type="button"
          className={classes.filter}
          aria-pressed={index === chosen}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          dir="auto"
          onClick={() => props.onChange(value)}
          data-testid={testId}
        >
          {label}
          {number > 0 ? <span className={classes.number}>{shownNumber(number, hasMore)}</span> : null}
        </button>
      ))}
    </div>
  );
}
