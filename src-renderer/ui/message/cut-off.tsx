import { endsRightToLeft } from '#shared/text/cut-at-words.ts';
import classes from './written-text.module.css';

/** The end of a text that was cut: its ellipsis, which belongs to the last word that is shown. Nothing where all of it is. */
export function CutOff({ shown, rest }: { shown: string; rest: string }) {
  if (rest === '') return null;
  return (
    <>
      <span className={classes.ellipsis} data-after={endsRightToLeft(shown) ? 'rtl' : 'ltr'} />
      {/* What is not shown stays in the page, to be found in it. */}
      <span hidden>{rest}</span>
    </>
  );
}
