import { notifications, notificationsStore } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './done-notice.module.css';

/** Long enough to read it, to see what it did, and to want it back. */
const SHOWN_MS = 12_000;

/** Of one `about` there is one notice at a time. */
type Done = { about: string; sentence: string; onUndo?: () => void };

/** What can be taken back, by what its notice is about; it counts while that notice stands. */
const undoables = new Map<string, { about: string; sentence: string; undo: () => void }>();

/** What can be taken back now, also where the keyboard does not come to its notice in time. */
export function standingUndos(): { about: string; sentence: string; undo: () => void }[] {
  const { notifications: shown, queue } = notificationsStore.getState();
  return [...shown, ...queue].flatMap(({ id }) => undoables.get(id ?? '') ?? []);
}

/**
 * Says in passing that something is done, and offers the way back while it is fresh. What can be undone is not asked about
 * before: a question is read by nobody who presses it ten times a day. The way back is taken once, however often it is
 * pressed while the notice goes, and the notice stays while the keyboard is on it.
 */
export function showDone({ about, sentence, onUndo }: Done): void {
  notifications.hide(about);
  undoables.delete(about);
  const undo = onUndo === undefined ? undefined : once(about, onUndo);
  if (undo !== undefined) undoables.set(about, { about, sentence, undo });
  const notice = (autoClose: number | false) => ({
    id: about,
    message: <DoneNotice about={about} sentence={sentence} undo={undo} onHold={(isHeld) => hold(isHeld)} />,
    autoClose,
    withBorder: false,
    withCloseButton: false,
    classNames: { root: classes.root, body: classes.body },
  });
  const hold = (isHeld: boolean): void => void notifications.update(notice(isHeld ? false : SHOWN_MS));
  notifications.show(notice(SHOWN_MS));
}

function once(about: string, onUndo: () => void): () => void {
  let isTaken = false;
  return () => {
    if (isTaken) return;
    isTaken = true;
    notifications.hide(about);
    onUndo();
  };
}

function DoneNotice(props: {
  about: string;
  sentence: string;
  undo: (() => void) | undefined;
  onHold: (isHeld: boolean) => void;
}) {
  const { t } = useWords();
  const { about, undo, onHold } = props;
  return (
    // Mantine's box around it is heard by who listens.
    <div
      className={classes.notice}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      data-testid={`${about}-notice`}
    >
      <IconCircleCheck {...ICON.control} className={classes.icon} />
      <span className={classes.sentence} dir="auto">
        {props.sentence}
      </span>
      {undo === undefined ? null : (
        <button type="button" className={classes.undo} onClick={undo} data-testid={`${about}-undo`}>
          {t('common.undo')}
        </button>
      )}
    </div>
  );
}
