import { IconInbox, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useCatchUpReport } from './banners-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Says what came in while nobody was there, until somebody has seen it. */
export function CatchUpNotice() {
  const { t, count } = useWords();
  const report = useCatchUpReport().data;
  const [dismissed, setDismissed] = useState(0);
  if (!report || report.finishedAt === dismissed) return null;
  const { during, arrived, incomplete } = report;
  if (arrived === 0 && incomplete === 0) return null;
  return (
    <Banner
      tone={incomplete > 0 ? 'amber' : 'calm'}
      role="status"
      icon={<IconInbox {...ICON.control} />}
      words={
        <>
          {arrived > 0 ? `${count(`catch-up.arrived-${during}`, arrived)} ` : null}
          {arrived > 0 && incomplete > 0 ? `${t('catch-up.but')} ` : null}
          {incomplete > 0 ? count('catch-up.arrived-incomplete', incomplete) : t('catch-up.all-in')}
        </>
      }
      data-testid="catch-up-notice"
      data-arrived={arrived}
      data-incomplete={incomplete}
    >
      <button
        type="button"
        className={classes.close}
        aria-label={t('catch-up.dismiss')}
        onClick={() => setDismissed(report.finishedAt)}
        data-testid="catch-up-dismiss"
      >
        <IconX {...ICON.line} />
      </button>
    </Banner>
  );
}
