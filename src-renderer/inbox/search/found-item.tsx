import { useMemo } from 'react';
import { IconCornerUpLeft, IconLock, IconMessagePlus } from '@tabler/icons-react';
import { shownAt } from '#shared/domain/messages/message.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { plainText } from '#shared/text/formatting/formatted-lines.ts';
import { snippetOf } from '#shared/text/find-hits.ts';
import type { Who } from '#shared/domain/customers/who.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { CustomerNumber } from '../../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { useCut } from '../../ui/cut-text/use-cut.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import type { FoundRow } from './found-rows.ts';
import classes from './search.module.css';
import { ICON } from '../../ui/icon-size.ts';

type FoundItemProps = {
  row: Exclude<FoundRow, { kind: 'chat' }>;
  query: string;
  today: number;
  isActive: boolean;
  onChoose: () => void;
};

/** A heading, or something that was said or noted, with what was searched for marked in it. */
export function FoundItem({ row, isActive, onChoose, ...look }: FoundItemProps) {
  const { t, count } = useWords();
  if (row.kind === 'heading') {
    return (
      <h2 className={classes.heading} data-testid={`found-${row.of}`}>
        {t(`search.${row.of}`)}
      </h2>
    );
  }
  return (
    // The list's own keyboard handling serves every row.
    <div
      id={`found-${row.id}`}
      className={classes.item}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
      data-kind={row.kind}
      data-testid={`found-${row.kind}`}
    >
      {row.kind === 'more' ? (
        <span className={classes.more}>{count('search.more-chats', row.hidden)}</span>
      ) : null}
      {row.kind === 'start' ? <StartRow label={row.label} whose={row.whose} /> : null}
      {row.kind === 'note' ? (
        <Found of={row.note} text={row.note.text} at={row.note.createdAt} messageId={null} {...look} />
      ) : null}
      {row.kind === 'message' ? (
        <Found
          of={row.message}
          text={plainText(textOfMessage(row.message))}
          at={shownAt(row.message)}
          messageId={row.message.id}
          isOurs={row.message.direction === 'outgoing'}
          {...look}
        />
      ) : null}
    </div>
  );
}

/** The number that was looked for in vain, to write to all the same. */
function StartRow({ label, whose }: { label: string; whose: string }) {
  return (
    <>
      <span className={classes.start}>
        <IconMessagePlus {...ICON.control} />
        {label}
      </span>
      <span className={classes.words}>{whose}</span>
    </>
  );
}

function Found(props: {
  of: Who;
  text: string;
  at: number;
  query: string;
  today: number;
  /** Null for a note. */
  messageId: number | null;
  /** Undefined for a note. */
  isOurs?: boolean;
}) {
  const { t, language } = useWords();
  const label = useCustomerLabel(props.of);
  return (
    <>
      <div className={classes.line}>
        {props.isOurs === undefined ? <IconLock {...ICON.mark} className={classes.lock} /> : null}
        {props.isOurs === true ? <IconCornerUpLeft size={14} aria-label={t('inbox.you')} /> : null}
        <span className={classes.name} dir={label.dir}>
          {label.text}
        </span>
        <time className={classes.time}>
          {formatListTime(props.at, props.today, language, t('inbox.yesterday'))}
        </time>
      </div>
      <div>
        <CustomerNumber {...props.of} />
      </div>
      <Snippet text={useWithCalled(props.text, props.messageId)} query={props.query} />
    </>
  );
}

const LINES = 2;

/** What was said around what was searched for, as far as two lines hold of it. */
function Snippet({ text, query }: { text: string; query: string }) {
  const parts = useMemo(() => snippetOf(text, query), [text, query]);
  const whole = parts.map((part) => part.text).join('');
  const { ref, length } = useCut<HTMLParagraphElement>(whole, LINES);
  return (
    <p ref={ref} className={classes.words}>
      <bdi dir="auto">
        <WrittenText text={parts} length={length} />
      </bdi>
    </p>
  );
}
