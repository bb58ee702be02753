import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './done-notice.module.css';

/** Long enough to read it, to see what it did, and to want it back. */
const SHOWN_MS = 12_000;

/** Of one `about` there is one notice at a time. */
type Done = { about: string; sentence: string; onUndo?: () => void };

/**
 * Says in passing that something is done, and offers the way back while it is fresh. What can be undone is not asked about
 * before: a question is read by nobody who presses it ten times a day.
 */
export function showDone({ about, sentence, onUndo }: Done): void {
  notifications.hide(about);
  notifications.show({
    id: about,
    message: (
      <DoneNotice
        about={about}
        sentence={sentence}
        {...(onUndo === undefined
          ? {}
          : {
              onUndo: () => {
                notifications.hide(about);
                onUndo();
              },
            })}
      />
    ),
    autoClose: SHOWN_MS,
    withBorder: false,
    withCloseButton: false,
    classNames: { root: classes.root, body: classes.body },
  });
}

function DoneNotice({ about, sentence, onUndo }: Done) {
  const { t } = useWords();
  return (
    <div className={classes.notice} role="status" data-testid={`${about}-notice`}>
      <IconCircleCheck {...ICON.control} className={classes.icon} />
      <span className={classes.sentence} dir="auto">
        {sentence}
      </span>
      {onUndo === undefined ? null : (
        <button type="button" className={classes.undo} onClick={onUndo} data-testid={`${about}-undo`}>
          {t('common.undo')}
        </button>
      )}
    </div>
  );
}
