import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Reach } from '#shared/domain/past/filling.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from '../past.module.css';
import { useFill, useFilling } from './filling-api.ts';
import { FillingProgress } from './filling-progress.tsx';
import { ReachChoice } from './reach-choice.tsx';

/** After the first link: how far back. Whoever closes it leaves what the link has taken in. */
export function FillDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const filling = useFilling().data ?? null;
  const fill = useFill();
  const [reach, setReach] = useState<Reach>('day');
  return (
    <Dialog onClose={onClose} title={t('past.fill-title')} width="form" testId="fill-dialog">
      <div className={classes.body}>
        <p className={classes.hint}>{t('past.fill-hint')}</p>
        {filling === null ? (
          <ReachChoice value={reach} onChange={setReach} />
        ) : (
          <>
            <FillingProgress filling={filling} />
            <p className={classes.hint}>{t('past.fill-later')}</p>
          </>
        )}
        {fill.error === null ? null : <ErrorNotice code={errorCodeOf(fill.error)} />}
        <DialogActions>
          {filling === null ? (
            <Button
              loading={fill.isPending}
              onClick={() => (reach === 'day' ? onClose() : fill.mutate(reach))}
              data-testid="fill-dialog-begin"
            >
              {t(reach === 'day' ? 'past.fill-keep' : 'past.fill-begin')}
            </Button>
          ) : (
            <Button onClick={onClose} data-testid="fill-dialog-close">
              {t('common.close')}
            </Button>
          )}
        </DialogActions>
      </div>
    </Dialog>
  );
}
