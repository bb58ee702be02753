import type { KeyCombination } from '../key-combination.ts';
import { SHORTCUTS, type ShortcutId } from '../shortcut-list.ts';
import { keyCaps } from '../shown-keys.ts';
import classes from './key-caps.module.css';

/** Keys as they look on a keyboard, from left to right in every language. */
export function KeyCaps(props: { of?: ShortcutId; keys?: KeyCombination; caps?: readonly string[] }) {
  const keys = props.keys ?? (props.of === undefined ? undefined : SHORTCUTS[props.of].keys[0]);
  const caps = props.caps ?? (keys === undefined ? [] : keyCaps(keys));
  return (
    <span className={classes.caps} dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap} className={classes.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
