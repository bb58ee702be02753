import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { errorCodeOf } from '../../../api/invoke.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useShortcut } from '../../../shortcuts/use-shortcut.ts';
import { ErrorNotice } from '../../../ui/notes/error-notice.tsx';
import { AskAgainDialog } from '../../dialogs/ask-again-dialog.tsx';
import { CancelDialog } from '../../dialogs/cancel-dialog.tsx';
import { QuoteDialog } from '../../dialogs/quote-dialog.tsx';
import { ResolveDialog } from '../../dialogs/resolve-dialog.tsx';
import { usePrescriptionStep } from '../../prescriptions-api.ts';
import type { ReadSheet } from '../sheet/draft-sheet.ts';
import { useColleagues } from '../../words/use-colleagues.ts';
import classes from './bench.module.css';
import { MoreMenu } from './more-menu.tsx';
import { nextStep } from './next-step.ts';

type Asking = 'quote' | 'ask-again' | 'cancel' | 'resolve' | null;

/** What can be done about a prescription now: the next step large, the others beside it. */
export function Actions(props: {
  prescription: Prescription;
  read: ReadSheet;
  isDirty: boolean;
  /** A step needs more than is written: say what. */
  onAsked: () => void;
  onSaved: () => void;
}) {
  const { prescription, read, isDirty, onAsked, onSaved } = props;
  const { id, status } = prescription;
  const { t, language } = useWords();
  const { meId } = useColleagues();
  const [asking, setAsking] = useState<Asking>(null);
  const save = usePrescriptionStep('prescriptions.save');
  const price = usePrescriptionStep('prescriptions.price');
  const check = usePrescriptionStep('prescriptions.check');
  const requestCheck = usePrescriptionStep('prescriptions.requestCheck');
  const makeReady = usePrescriptionStep('prescriptions.makeReady');
  const handOver = usePrescriptionStep('prescriptions.handOver');
  const reopen = usePrescriptionStep('prescriptions.reopen');
  const steps = [save, price, check, requestCheck, makeReady, handOver, reopen];
  const isBusy = steps.some(({ isPending }) => isPending);
  const failed = steps.find(({ isError }) => isError);
  const begin = (): void => {
    for (const step of steps) step.reset();
  };

  const write = (step: typeof save): void => {
    begin();
    if (read.sheet === null) return onAsked();
    step.mutate({ id, sheet: read.sheet }, { onSuccess: onSaved });
  };
  const give = (how: 'collected' | 'delivered'): void => {
    begin();
    handOver.mutate({ id, how }, { onSuccess: () => setAsking('resolve') });
  };
  const next = nextStep(prescription, { read, isDirty, meId });
  const total = read.totals.total === null ? '' : moneyText(read.totals.total / 100, language, 'latin');
  const does = {
    save: { label: t('prescriptions.save'), run: () => write(save) },
    price: { label: t('prescriptions.do-price', { total }), run: () => write(price) },
    check: { label: t('prescriptions.check'), run: () => (begin(), check.mutate({ id })) },
    'wait-for-check': null,
    'send-quote': { label: t('prescriptions.send-quote'), run: () => setAsking('quote') },
    'make-ready': { label: t('prescriptions.make-ready'), run: () => (begin(), makeReady.mutate({ id })) },
    collect: { label: t('prescriptions.collect'), run: () => give('collected') },
    reopen: { label: t('prescriptions.reopen'), run: () => (begin(), reopen.mutate({ id })) },
  }[next];
  useShortcut('bench-next', () => {
    if (!isBusy && asking === null) does?.run();
  });
  const canQuote = !isDirty && (status === 'priced' || status === 'ready') && next !== 'send-quote';
  const canSaveToo = next === 'price' && isDirty && status !== 'priced';
  const close = (): void => setAsking(null);
  return (
    <footer className={classes.actions} data-testid="bench-actions" data-next={next}>
      {failed === undefined ? null : <ErrorNotice code={errorCodeOf(failed.error)} />}
      {next === 'wait-for-check' ? (
        <p className={classes.waits} role="status">
          {t('prescriptions.waits-for-check')}
        </p>
      ) : null}
      <div className={classes.buttons}>
        {does === null ? null : (
          <Button
            size="md"
            variant={next === 'reopen' ? 'default' : 'filled'}
            loading={isBusy}
            onClick={does.run}
            data-testid="bench-next"
          >
            {does.label}
          </Button>
        )}
        {canSaveToo ? (
          <Button
            size="md"
            variant="default"
            disabled={isBusy}
            onClick={() => write(save)}
            data-testid="bench-save"
          >
            {t('prescriptions.save')}
          </Button>
        ) : null}
        {next === 'send-quote' ? (
          <Button
            size="md"
            variant="default"
            disabled={isBusy}
            onClick={() => (begin(), makeReady.mutate({ id }))}
            data-testid="bench-ready"
          >
            {t('prescriptions.make-ready')}
          </Button>
        ) : null}
        {next === 'collect' ? (
          <Button
            size="md"
            variant="default"
            disabled={isBusy}
            onClick={() => give('delivered')}
            data-testid="bench-deliver"
          >
            {t('prescriptions.deliver')}
          </Button>
        ) : null}
        {canQuote ? (
          <Button
            size="md"
            variant="subtle"
            disabled={isBusy}
            onClick={() => setAsking('quote')}
            data-testid="bench-quote"
          >
            {t(
              prescription.quotedMessageId === null
                ? 'prescriptions.send-quote'
                : 'prescriptions.quote-again',
            )}
          </Button>
        ) : null}
        {isDirty ? <span className={classes.unsaved}>{t('prescriptions.unsaved')}</span> : null}
        <MoreMenu
          prescription={prescription}
          onAskAgain={() => setAsking('ask-again')}
          onRequestCheck={() => (begin(), requestCheck.mutate({ id }))}
          onCancel={() => setAsking('cancel')}
          onReopen={() => (begin(), reopen.mutate({ id }))}
        />
      </div>
      {asking === 'quote' ? <QuoteDialog prescription={prescription} onClose={close} /> : null}
      {asking === 'ask-again' ? <AskAgainDialog prescription={prescription} onClose={close} /> : null}
      {asking === 'cancel' ? <CancelDialog prescription={prescription} onClose={close} /> : null}
      {asking === 'resolve' ? <ResolveDialog prescription={prescription} onClose={close} /> : null}
    </footer>
  );
}
