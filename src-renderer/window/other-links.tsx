import { useLinks } from '../api/queries/app.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './connection-status.module.css';
import { LinkLight } from './link-light.tsx';
import { statusKey } from './link-words.ts';

/** Beside the light of the link that sends, quietly: how every other one stands. Nothing where there is but one. */
export function OtherLinks() {
  const { t } = useWords();
  const [, ...others] = useLinks().data?.links ?? [];
  return others.map(({ link, state }) => {
    const status = t('links.light', { link: t(`links.${link}`), status: t(statusKey(state)) });
    return (
      <span
        key={link}
        className={classes.other}
        role="status"
        aria-label={status}
        title={status}
        data-testid="other-link"
        data-link={link}
        data-phase={state.phase}
      >
        <LinkLight state={state} />
        <span className={classes.words}>{t(`links.${link}`)}</span>
      </span>
    );
  });
}
