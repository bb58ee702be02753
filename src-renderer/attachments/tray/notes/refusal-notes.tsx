import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import classes from './refusal-notes.module.css';
import { useTray, useTrays } from '../state/trays.tsx';
import { ICON } from '../../../ui/icon-size.ts';

/** Files that were chosen and not taken in: which, why, and what to do. */
export function RefusalNotes({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const trays = useTrays();
  const { refusals } = useTray(conversationId);
  if (refusals.length === 0) return null;
  const reasons = [...new Set(refusals.map(({ reason }) => reason))];
  return (
    <div className={classes.notes} role="alert" data-testid="tray-refusals">
      <IconAlertTriangle {...ICON.control} className={classes.icon} />
      <div className={classes.words}>
        {reasons.map((reason) => (
          <p key={reason} className={classes.note} data-reason={reason}>
            <strong>{namesOf(refusals.filter((refusal) => refusal.reason === reason))}</strong>
            {t(`tray.refused-${reason}`)}
          </p>
        ))}
      </div>
      <CloseButton
        size="sm"
        onClick={() => trays.change(conversationId, (tray) => ({ ...tray, refusals: [] }))}
        aria-label={t('tray.refused-hide')}
        title={t('tray.refused-hide')}
        data-testid="tray-refusals-hide"
      />
    </div>
  );
}

const NAMED = 3;

function namesOf(refusals: readonly { fileName: string }[]): string {
  const names = refusals.slice(0, NAMED).map(({ fileName }) => isolate(fileName));
  return refusals.length > NAMED ? `${names.join(' · ')} · +${refusals.length - NAMED}` : names.join(' · ');
}
