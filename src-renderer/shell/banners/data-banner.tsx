import { IconRefreshAlert, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useDataState } from './banners-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Says that the desk has lost hold of its data and is being started again; afterwards, until somebody has seen it, that it was. */
export function DataBanner() {
  const { t } = useWords();
  const state = useDataState().data;
  const [dismissed, setDismissed] = useState(0);
  if (state === undefined || state.state === 'open') return null;
  if (state.state === 'reopened' && state.at === dismissed) return null;
  return (
    <Banner
      tone={state.state === 'stopped' ? 'amber' : 'calm'}
      role={state.state === 'stopped' ? 'alert' : 'status'}
      icon={<IconRefreshAlert {...ICON.control} />}
      words={t(`data.${state.state}`)}
      data-testid="data-banner"
      data-state={state.state}
    >
      {state.state === 'reopened' ? (
        <button
          type="button"
          className={classes.close}
          aria-label={t('data.dismiss')}
          onClick={() => setDismissed(state.at)}
          data-testid="data-dismiss"
        >
          <IconX {...ICON.line} />
        </button>
      ) : null}
    </Banner>
  );
}
