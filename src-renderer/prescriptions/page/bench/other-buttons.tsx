import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { statusAfter } from '#shared/desk/prescriptions/steps.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { useCheckers } from '../../use-checkers.ts';
import type { NextStep } from './next-step.ts';
import type { BenchSteps } from './use-bench-steps.ts';
import { whyNoQuote } from './why-no-quote.ts';

/** What can be done instead of the next step, in one press. */
export function OtherButtons(props: {
  prescription: Prescription;
  next: NextStep;
  /** Whether the large button sends the price. */
  isQuoteNext: boolean;
  isDirty: boolean;
  steps: BenchSteps;
  /** The id of the words that say why the price cannot be sent. */
  reasonId: string;
  onQuote: () => void;
  onAskCheck: () => void;
}) {
  const { prescription, next, isQuoteNext, isDirty, steps, reasonId, onQuote, onAskCheck } = props;
  const { status, quotedMessageId, checkedBy, lineCount } = prescription;
  const { t } = useWords();
  const checkers = useCheckers(prescription);
  const canSave = next === 'price' && isDirty && status !== 'priced';
  const why = whyNoQuote(prescription, isDirty);
  const canAskCheck =
    checkedBy === null &&
    checkers.length > 0 &&
    next !== 'check' &&
    statusAfter('ask-check', { status, hasLines: lineCount > 0 }) !== undefined;
  const button = { size: 'md', px: 'md', variant: 'default', disabled: steps.isBusy } as const;
  return (
    <>
      {canSave ? (
        <Button {...button} onClick={steps.save} data-testid="bench-save">
          {t('prescriptions.save')}
        </Button>
      ) : null}
      {isQuoteNext || why === undefined ? null : (
        <Button
          {...button}
          disabled={steps.isBusy || why !== null}
          aria-describedby={why === null ? undefined : reasonId}
          onClick={onQuote}
          data-testid="bench-quote"
        >
          {t(quotedMessageId === null ? 'prescriptions.send-quote' : 'prescriptions.quote-again')}
        </Button>
      )}
      {canAskCheck ? (
        <Button
          {...button}
          leftSection={<IconUserCheck {...ICON.control} />}
          onClick={onAskCheck}
          data-testid="bench-ask-check"
        >
          {t('prescriptions.request-check')}
        </Button>
      ) : null}
      {next === 'send-quote' ? (
        <Button {...button} onClick={steps.makeReady} data-testid="bench-ready">
          {t('prescriptions.make-ready')}
        </Button>
      ) : null}
      {next === 'collect' ? (
        <Button {...button} onClick={() => steps.handOver('delivered')} data-testid="bench-deliver">
          {t('prescriptions.deliver')}
        </Button>
      ) : null}
    </>
  );
}
