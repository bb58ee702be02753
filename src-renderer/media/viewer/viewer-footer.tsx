import { shownAt } from '#shared/domain/messages/message.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Viewable } from '../../ui/message/viewable.ts';
import classes from './viewer.module.css';
import { WordsOfContext } from '../../ui/message/words-of.ts';
import { FormattedText } from '../../ui/message/formatted-text.tsx';

/** What was written under it, when it came, and which one of how many it is. */
export function ViewerFooter(props: { item: Viewable; position: number; total: number }) {
  const { item, position, total } = props;
  const { language } = useWords();
  return (
    <div className={classes.footer} data-testid="viewer-footer">
      {item.content === '' ? null : (
        <p className={`${classes.caption} selectable`} dir="auto">
          <WordsOfContext value={item.id}>
            <FormattedText text={item.content} />
          </WordsOfContext>
        </p>
      )}
      <span className={classes.facts}>
        <time>{formatFull(shownAt(item), language)}</time>
        <bdi dir="ltr" className="numeric">{`${position} / ${total}`}</bdi>
      </span>
    </div>
  );
}
