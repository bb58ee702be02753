import classes from './cut-text.module.css';
import { holdUnits } from './hold-units.ts';

/**
 * Text in less room than it may need: whole words from its beginning and an ellipsis at its end, whichever way it reads;
 * all of it when pointed at.
 */
export function CutText({ text, className = '' }: { text: string; className?: string | undefined }) {
  return (
    <bdi className={`${classes.cut} ${className}`} dir="auto" title={text}>
      {holdUnits(text)}
    </bdi>
  );
}
