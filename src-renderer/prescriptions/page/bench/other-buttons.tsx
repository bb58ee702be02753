import { Button } from '@mantine/core';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { NextStep } from './next-step.ts';
import type { BenchSteps } from './use-bench-steps.ts';

/** What can be done instead of the next step, in one press. */
export function OtherButtons(props: {
  prescription: Prescription;
  next: NextStep;
  isDirty: boolean;
  steps: BenchSteps;
  onQuote: () => void;
}) {
  const { prescription, next, isDirty, steps, onQuote } = props;
  const { status, quotedMessageId } = prescription;
  const { t } = useWords();
  const canSave = next === 'price' && isDirty && status !== 'priced';
  const canQuote = !isDirty && (status === 'priced' || status === 'ready') && next !== 'send-quote';
  const button = { size: 'md', variant: 'default', disabled: steps.isBusy } as const;
  return (
    <>
      {canSave ? (
        <Button {...button} onClick={steps.save} data-testid="bench-save">
          {t('prescriptions.save')}
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
      {canQuote ? (
        <Button {...button} variant="subtle" onClick={onQuote} data-testid="bench-quote">
          {t(quotedMessageId === null ? 'prescriptions.send-quote' : 'prescriptions.quote-again')}
        </Button>
      ) : null}
    </>
  );
}
