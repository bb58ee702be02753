import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Prescription, QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useShortcut } from '../../../shortcuts/use-shortcut.ts';
import { ErrorNotice } from '../../../ui/notes/error-notice.tsx';
import type { ReadSheet } from '../sheet/draft-sheet.ts';
import { useAgents } from '../../../staff/words/use-agents.ts';
import { AskedDialog, type Asking } from './asked-dialog.tsx';
import classes from './bench.module.css';
import { MoreMenu } from './more-menu.tsx';
import { nextStep } from './next-step.ts';
import { OtherButtons } from './other-buttons.tsx';
import { useAskedReady } from './use-asked-ready.tsx';
import { useBenchSteps } from './use-bench-steps.ts';
import { whyNoQuote } from './why-no-quote.ts';

/** What can be done about a prescription now: the next step large, the others beside it. */
export function Actions(props: {
  prescription: Prescription;
  /** What the customer said to the price. */
  answer: QuoteAnswer | null;
  read: ReadSheet;
  isDirty: boolean;
  /** A step needs more than is written: say what. */
  onAsked: () => void;
  onSaved: () => void;
}) {
  const { prescription, read, isDirty, onAsked, onSaved } = props;
  const { t, language } = useWords();
  const { meId } = useAgents();
  const [asking, setAsking] = useState<Asking | null>(null);
  const taken = useBenchSteps(prescription.id, {
    sheet: read.sheet,
    onAsked,
    onSaved,
    onHandedOver: () => setAsking('resolve'),
  });
  const { steps, question } = useAskedReady(taken, props.answer);
  const next = nextStep(prescription, { read, isDirty, meId });
  const total = read.totals.total === null ? '' : moneyText(read.totals.total / 100, language, 'latin');
  const quote = { label: t('prescriptions.send-quote'), run: () => setAsking('quote') };
  const does = {
    save: { label: t('prescriptions.save'), run: steps.save },
    price: { label: t('prescriptions.do-price', { total }), run: steps.price },
    check: { label: t('prescriptions.check'), run: steps.check },
    // Meanwhile the customer may hear the price.
    'wait-for-check': prescription.quotedMessageId === null ? quote : null,
    'send-quote': quote,
    'make-ready': { label: t('prescriptions.make-ready'), run: steps.makeReady },
    collect: { label: t('prescriptions.collect'), run: () => steps.handOver('collected') },
    reopen: { label: t('prescriptions.reopen'), run: steps.reopen },
  }[next];
  const why = whyNoQuote(prescription, isDirty) ?? null;
  const reasonId = useId();
  useShortcut(
    'bench-next',
    () => {
      if (!steps.isBusy && asking === null) does?.run();
    },
    { when: () => does !== null },
  );
  return (
    <footer className={classes.actions} data-testid="bench-actions" data-next={next}>
      {steps.failure === null ? null : <ErrorNotice code={steps.failure} />}
      {next === 'wait-for-check' ? (
        <p className={classes.waits} role="status">
          {t('prescriptions.waits-for-check')}
        </p>
      ) : null}
      <div className={classes.choices}>
        <div className={classes.buttons}>
          {does === null ? null : (
            <Button
              size="md"
              px="md"
              variant={next === 'reopen' ? 'default' : 'filled'}
              loading={steps.isBusy}
              onClick={does.run}
              data-testid="bench-next"
            >
              {does.label}
            </Button>
          )}
          <OtherButtons
            prescription={prescription}
            next={next}
            isQuoteNext={does === quote}
            isDirty={isDirty}
            steps={steps}
            reasonId={reasonId}
            onQuote={quote.run}
            onAskCheck={() => setAsking('ask-check')}
          />
        </div>
        <MoreMenu
          prescription={prescription}
          onAskAgain={() => setAsking('ask-again')}
          onCancel={() => setAsking('cancel')}
          onReopen={steps.reopen}
        />
      </div>
      {why === null && !isDirty ? null : (
        <p className={classes.reasons}>
          {why === null ? null : <span id={reasonId}>{t(`prescriptions.no-quote-${why}`)}</span>}
          {isDirty ? <span className={classes.unsaved}>{t('prescriptions.unsaved')}</span> : null}
        </p>
      )}
      {question}
      {asking === null ? null : (
        <AskedDialog asking={asking} prescription={prescription} onClose={() => setAsking(null)} />
      )}
    </footer>
  );
}
