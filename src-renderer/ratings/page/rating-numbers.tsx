import type { RatingSummary } from '#shared/domain/conversations/conversation-automation.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../stars/ratings.module.css';
import { Stars } from '../stars/stars.tsx';

const BEST_FIRST = [5, 4, 3, 2, 1] as const;

const answersOf = (scores: RatingSummary['scores']): number => scores.reduce((sum, count) => sum + count, 0);

/** One digit after the point, as people compare them. */
const shown = (average: number | null): string => (average === null ? '–' : average.toFixed(1));

/** The average with its scores, and the same for everybody who served. */
export function RatingNumbers({ summary }: { summary: RatingSummary }) {
  const { t, count } = useWords();
  const agents = useSignedIn()?.agents ?? [];
  const answers = answersOf(summary.scores);
  return (
    <div className={classes.numbers}>
      <section className={classes.card}>
        <div className={classes.average}>
          <strong className="numeric" data-testid="rating-average">
            {shown(summary.average)}
          </strong>
          <Stars score={Math.round(summary.average ?? 0)} size={20} />
          <span className={classes.soft}>
            {`${count('ratings.answers', answers)} · ${count('ratings.asked', summary.asked)}`}
          </span>
        </div>
        <ul className={classes.bars}>
          {BEST_FIRST.map((score) => {
            const given = summary.scores[score - 1] ?? 0;
            return (
              <li key={score} className={classes.bar} data-testid={`rating-bar-${score}`}>
                <span className="numeric">{score}</span>
                <span className={classes.track} aria-hidden="true">
                  <span
                    className={classes.fill}
                    style={{ inlineSize: `${answers === 0 ? 0 : (given / answers) * 100}%` }}
                  />
                </span>
                <span className="numeric">{given}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={classes.card}>
        <h2 className={classes.cardTitle}>{t('ratings.by-agent')}</h2>
        <ul className={classes.agents}>
          {summary.agents.map(({ agentId, average, scores }) => (
            <li key={agentId} className={classes.line}>
              <bdi className={classes.who}>
                {agents.find(({ id }) => id === agentId)?.name ?? t('ratings.nobody')}
              </bdi>
              <span className={classes.soft}>{count('ratings.answers', answersOf(scores))}</span>
              <span className={classes.time}>
                <strong className="numeric">{shown(average)}</strong>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
