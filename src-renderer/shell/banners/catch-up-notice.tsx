import { IconInbox, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { CatchUpReport } from '#shared/domain/conversations/catch-up.ts';
import { useCatchUpReport } from './banners-api.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { OfferFilling } from '../../past/filling/offer-filling.tsx';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Says what came in while nobody was there, until somebody has seen it. */
export function CatchUpNotice() {
  const { t } = useWords();
  const report = useCatchUpReport().data;
  const [dismissed, setDismissed] = useState(0);
  if (!report || report.finishedAt === dismissed) return null;
  const { during, arrived, incomplete, unreadable } = report;
  if (during !== 'first' && arrived === 0 && incomplete === 0 && unreadable === 0) return null;
  return (
    <Banner
      tone={incomplete > 0 || unreadable > 0 ? 'amber' : 'calm'}
      role="status"
      icon={<IconInbox {...ICON.control} />}
      words={<ReportWords report={report} />}
      data-testid="catch-up-notice"
      data-during={during}
      data-arrived={arrived}
      data-incomplete={incomplete}
    >
      {during === 'first' ? <OfferFilling /> : null}
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

function ReportWords({ report }: { report: CatchUpReport }) {
  const { t, count, language } = useWords();
  const { during, arrived, incomplete, unplaced, unreadable, seesFrom } = report;
  const shown = incomplete - unplaced;
  const missing = [
    shown > 0 ? count('catch-up.arrived-incomplete', shown) : null,
    unplaced > 0 ? count('catch-up.unplaced', unplaced) : null,
    unreadable > 0 ? count('catch-up.unreadable', unreadable) : null,
  ].filter((sentence) => sentence !== null);
  const said =
    during === 'first'
      ? [t('catch-up.first', { since: isolate(formatFull(seesFrom ?? report.finishedAt, language)) })]
      : [
          ...(arrived > 0 ? [count(`catch-up.arrived-${during}`, arrived)] : []),
          ...(missing.length === 0 ? [t('catch-up.all-in')] : []),
        ];
  return [...said, ...missing].join(' ');
}
