import { WrittenText } from '../message/written-text.tsx';
import classes from './cut-text.module.css';
import { CutOff } from './cut-off.tsx';
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
        {/* Of one that is cut, the ellipsis keeps the last word in its place. */}
        {length === text.length ? <WrittenText text={text} /> : text.slice(0, length)}
        <CutOff shown={text.slice(0, length)} rest={text.slice(length)} />
      </bdi>
    </span>
  );
}
