import { IconMessages } from '@tabler/icons-react';
import { useUnreadTotal } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StaffMenu } from '../../staff/staff-menu.tsx';
import { Logo } from '../../ui/logo.tsx';
import { QuickControls } from './quick-controls.tsx';
import classes from './rail.module.css';

const MOST_SHOWN = 99;

/** The green edge of the desk: the mark, the rooms, the quick controls. */
export function Rail() {
  const { t, count } = useWords();
  const unread = useUnreadTotal().data ?? 0;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.mark} title={t('app.name')}>
        <Logo size={34} tone="light" />
      </div>
      <div className={classes.room} aria-current="page">
        <IconMessages size={23} stroke={1.75} aria-hidden="true" />
        <span className={classes.name}>{t('nav.chats')}</span>
        {unread > 0 ? (
          <span
            className={classes.badge}
            dir="ltr"
            aria-label={count('inbox.unread-messages', unread)}
            data-testid="unread-total"
          >
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        ) : null}
      </div>
      <div className={classes.end}>
        <QuickControls orientation="column" />
        <StaffMenu />
      </div>
    </nav>
  );
}
