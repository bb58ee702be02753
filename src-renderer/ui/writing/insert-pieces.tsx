import classes from './insert-pieces.module.css';

export interface InsertPiece {
  key: string;
  words: string;
  /** What is put in, where the words do not say it. */
  title?: string;
  onInsert: () => void;
}

/** What can be put into a field at a press, in a row under it. */
export function InsertPieces(props: {
  /** Before the row. */
  hint: string;
  /** Names the row, where several fields have one. */
  label?: string;
  pieces: readonly InsertPiece[];
  isSmall?: boolean;
}) {
  const { hint, label = hint, pieces, isSmall = false } = props;
  return (
    <div className={classes.pieces} role="group" aria-label={label} data-small={isSmall || undefined}>
      <span className={classes.hint}>{hint}</span>
      {pieces.map(({ key, words, title, onInsert }) => (
        <button key={key} type="button" className={classes.piece} title={title} onClick={onInsert}>
          {words}
        </button>
      ))}
    </div>
  );
}
