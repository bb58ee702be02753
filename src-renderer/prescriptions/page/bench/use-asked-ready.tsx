import { useState, type ReactNode } from 'react';
import type { QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { previewOf } from '#shared/text/preview.ts';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx';
import type { BenchSteps } from './use-bench-steps.ts';

/** The same steps, of which making it ready asks first when the customer's last word on the price was a no. */
export function useAskedReady(
  taken: BenchSteps,
  answer: QuoteAnswer | null,
): { steps: BenchSteps; question: ReactNode } {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const isRefused = answer?.reading === 'no';
  return {
    steps: { ...taken, makeReady: () => (isRefused ? setAsking(true) : taken.makeReady()) },
    question: !isAsking ? null : (
      <ConfirmDialog
        isOpen
        title={t('prescriptions.refused-title')}
        body={t('prescriptions.refused-body', { text: isolate(previewOf(answer?.text ?? '')) })}
        confirm={t('prescriptions.refused-yes')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          taken.makeReady();
        }}
      />
    ),
  };
}
