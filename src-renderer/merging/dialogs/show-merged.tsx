import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './show-merged.module.css';
import { ICON } from '../../ui/icon-size.ts';

const NOTICE = 'merging';

/** Says that it is done, and offers the way back while it is fresh. */
export function showMerged(onUndo: () => void): void {
  show(
    <MergedNotice
      onUndo={() => {
        notifications.hide(NOTICE);
        onUndo();
      }}
    />,
  );
}

export function showSeparated(): void {
  show(<MergedNotice />);
}

function show(message: ReactNode): void {
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    message,
    autoClose: 12_000,
    withBorder: false,
    withCloseButton: false,
    classNames: { root: classes.root, body: classes.body },
  });
}

/** With a way back it is a merge, without one a separation. */
function MergedNotice({ onUndo }: { onUndo?: () => void }) {
  const { t } = useWords();
  return (
    <div className={classes.notice} role="status" data-testid="merge-notice">
      <IconCircleCheck {...ICON.control} className={classes.icon} />
      <span className={classes.sentence}>{t(onUndo === undefined ? 'merge.undone' : 'merge.done')}</span>
      {onUndo === undefined ? null : (
        <button type="button" className={classes.undo} onClick={onUndo} data-testid="merge-undo">
          {t('merge.undo')}
        </button>
      )}
    </div>
  );
}
