import { IconAlertTriangle } from '@tabler/icons-react';
import type { Gap } from '#shared/domain/conversations/catch-up.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from './message-row.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Says plainly that the thread may not be whole, and where to look. */
export function GapNote({ gap }: { gap: Gap }) {
  const { t, language } = useWords();
  return (
    <div className={classes.gap} role="note" data-testid="gap-note">
      <IconAlertTriangle {...ICON.line} />
      <span>
        {t('thread.gap', {
          from: isolate(formatFull(gap.from, language)),
          until: isolate(formatFull(gap.until, language)),
        })}
      </span>
    </div>
  );
}
