import type { ErrorCode } from '#shared/domain/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { Logo } from '../ui/logo.tsx';
import classes from './splash.module.css';

/** Shown until the settings are read: no words yet, as the language is not known. */
export function Splash() {
  return (
    <main className={classes.splash} aria-busy="true">
      <div className={classes.breathing}>
        <Logo size={72} />
      </div>
    </main>
  );
}

/** The desk cannot even read its settings. */
export function StartFailure({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <main className={classes.splash}>
      <Logo size={56} />
      <h1 className={classes.title}>{t('error.start-title')}</h1>
      <div className={classes.notice}>
        <ErrorNotice code={code} onRetry={onRetry} />
      </div>
    </main>
  );
}
