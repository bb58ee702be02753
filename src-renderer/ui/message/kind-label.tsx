import { useWords } from '../../i18n/use-words.ts';
import classes from './kind-label.module.css';
import { KindIcon } from './kind-icon.tsx';
import { kindTextKey, type MessageKind } from './message-kind.ts';

/** What a message is where it is told in short: its picture and its word. A text is told by itself. */
export function KindLabel({ kind }: { kind: Exclude<MessageKind, 'text'> }) {
  const { t } = useWords();
  return (
    <span className={classes.kind}>
      <KindIcon kind={kind} size="mark" />
      {t(kindTextKey(kind))}
    </span>
  );
}
