import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './ratings.module.css';

const ALL = [1, 2, 3, 4, 5] as const;

/** A score of one to five. */
export function Stars({ score, size = 16 }: { score: number; size?: number }) {
  const { t } = useWords();
  return (
    <span
      className={classes.stars}
      role="img"
      aria-label={t('ratings.of-five', { score: String(score) })}
      data-testid="stars"
      data-score={score}
    >
      {ALL.map((star) =>
        star <= score ? (
          <IconStarFilled key={star} size={size} />
        ) : (
          <IconStar key={star} size={size} stroke={1.5} />
        ),
      )}
    </span>
  );
}
