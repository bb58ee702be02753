import { WrittenText } from '../message/written-text.tsx';
import classes from './cut-text.module.css';
import { useCut } from './use-cut.ts';

/** What somebody wrote, as far as this many lines hold of it, and ending with a whole word. */
export function CutLines({ text, lines }: { text: string; lines: number }) {
  const { ref, length } = useCut<HTMLSpanElement>(text, lines);
  return (
    <span ref={ref} className={classes.lines}>
      <bdi dir="auto">
        <WrittenText text={text} length={length} />
      </bdi>
    </span>
  );
}
