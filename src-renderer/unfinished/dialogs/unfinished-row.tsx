import type { Who } from '#shared/domain/customers/who.ts';
import type { Unfinished } from '#shared/domain/unfinished.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useStepWords } from '../step-words.ts';
import classes from '../unfinished.module.css';
import { WrittenText } from '../../ui/message/written-text.tsx';

type UnfinishedRowProps = {
  item: Unfinished;
  /** Undefined where there is no chat to open. */
  onOpen: (() => void) | undefined;
  onSettle: () => void;
};

/** One message: whose, what it says, what of the work about it is missing. */
export function UnfinishedRow({ item, onOpen, onSettle }: UnfinishedRowProps) {
  const { t, language } = useWords();
  const label = useCustomerLabel(whoOf(item));
  const missing = useStepWords(item);
  return (
    <li className={classes.row} data-testid="unfinished-row">
      <div className={classes.head}>
        {onOpen === undefined ? (
          <bdi className={classes.name}>{label.text}</bdi>
        ) : (
          <button
            type="button"
            className={classes.name}
            dir={label.dir}
            onClick={onOpen}
            data-testid="unfinished-chat"
          >
            {label.text}
          </button>
        )}
        <span className={classes.time}>{formatFull(item.at, language)}</span>
      </div>
      {item.preview === '' ? null : (
        <p className={classes.preview} dir="auto">
          <WrittenText text={item.preview} />
        </p>
      )}
      <div className={classes.head}>
        <p className={classes.missing}>{missing}</p>
        <NoteAction onClick={onSettle} data-testid="unfinished-settle">
          {t('unfinished.settle')}
        </NoteAction>
      </div>
    </li>
  );
}

/** Of a message without a chat only its address tells whose it is, if it is a number at all. */
function whoOf(item: Unfinished): Who {
  if (item.about === 'conversation') return item;
  const phone = /^([1-9]\d{4,})@c\.us$/.exec(item.chatAddress)?.[1] ?? null;
  return { customerName: item.pushName, customerPhone: phone, customerUsername: null };
}
