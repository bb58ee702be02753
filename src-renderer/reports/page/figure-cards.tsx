import { useWords } from '../../i18n/use-words.ts';
import type { Line } from '../words/report-parts.ts';
import type { ListBehind } from '../dialogs/report-chats-dialog.tsx';
import classes from './reports.module.css';

/** What counts first, large, with how it was before. */
export function FigureCards(props: { lines: readonly Line[]; onList: (list: ListBehind['list']) => void }) {
  return (
    <ul className={classes.cards}>
      {props.lines.map((line) => (
        <li key={line.label}>
          <FigureCard line={line} onList={props.onList} />
        </li>
      ))}
    </ul>
  );
}

function FigureCard({ line, onList }: { line: Line } & Pick<Parameters<typeof FigureCards>[0], 'onList'>) {
  const { t } = useWords();
  const { label, now, before, list } = line;
  const inside = (
    <>
      <span className={classes.label}>{label}</span>
      <bdi className={classes.figure}>{now}</bdi>
      <span className={classes.soft}>{t(changeOf(now, before), { before: String(before) })}</span>
    </>
  );
  if (list === undefined || now === 0) return <div className={classes.figureCard}>{inside}</div>;
  return (
    <button
      type="button"
      className={classes.figureCard}
      onClick={() => onList(list)}
      data-testid={`reports-card-${list}`}
    >
      {inside}
    </button>
  );
}

/** Words and no arrow alone: neither colour nor direction says what is better. */
function changeOf(now: Line['now'], before: Line['before']) {
  if (now === before) return 'reports.change-same';
  if (typeof now !== 'number' || typeof before !== 'number') return 'reports.was';
  return now > before ? 'reports.change-up' : 'reports.change-down';
}
