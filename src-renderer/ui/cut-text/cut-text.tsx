import { WrittenText } from '../message/written-text.tsx';
import classes from './cut-text.module.css';
import { useCut } from './use-cut.ts';

/**
 * One line of what somebody wrote, which begins where the lines around it begin, whatever its language, and ends with a
 * whole word. It takes the room that is there.
 */
export function CutText({ text }: { text: string }) {
  const { ref, length } = useCut<HTMLSpanElement>(text);
  return (
    <span ref={ref} className={classes.box}>
      <bdi className={classes.text} dir="auto">
        <WrittenText text={text} length={length} />
      </bdi>
    </span>
  );
}
