import { IconAlertCircle } from '@tabler/icons-react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { HELP_OF_ERROR } from '../help/help-of-error.ts';
import { HelpLink } from '../help/help-link.tsx';
import { useWords } from '../../i18n/use-words.ts';
import classes from './error-notice.module.css';
import { NoteAction } from './note-action.tsx';
import { ICON } from '../icon-size.ts';

/** What went wrong and what to do, in one sentence. */
export function ErrorNotice({ code, onRetry }: { code: ErrorCode; onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  const topic = HELP_OF_ERROR[code];
  return (
    <div className={classes.notice} role="alert" data-testid="error-notice" data-code={code}>
      <IconAlertCircle {...ICON.control} className={classes.icon} />
      <span className={classes.sentence}>
        {t(`error.${code}`)} {topic === undefined ? null : <HelpLink topic={topic} />}
      </span>
      {onRetry === undefined ? null : <NoteAction onClick={onRetry}>{t('common.retry')}</NoteAction>}
    </div>
  );
}
