import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import type { NumberNews } from '../number-news.ts';
import { usePhoneText } from '../use-phone-text.ts';
import classes from './numbers.module.css';

/** Quiet lines among the messages: the number changed, came to light, or WhatsApp calls the customer something else. */
export function NumberLines({ news }: { news: readonly NumberNews[] }) {
  return news.map((each) => (
    <p
      key={`${each.kind}-${each.id}`}
      className={classes.line}
      role="note"
      data-testid="number-line"
      data-kind={each.kind}
    >
      <NumberWords news={each} />
    </p>
  ));
}

function NumberWords({ news }: { news: NumberNews }) {
  const { t, language } = useWords();
  const phoneText = usePhoneText();
  const time = isolate(formatFull(news.at, language));
  switch (news.kind) {
    case 'changed':
      return t('numbers.changed', { from: phoneText(news.from), to: phoneText(news.to), time });
    case 'known':
      return t('numbers.known', { phone: phoneText(news.phone), time });
    case 'new-id':
      return t('numbers.new-id', { time });
  }
}
