import { IN_TIME_STEPS, type Unfinished } from '#shared/domain/unfinished.ts';
import { useWords } from '../i18n/use-words.ts';

/** What is missing, and whether the desk still tries, in plain words. */
export function useStepWords(item: Unfinished): string {
  const { t } = useWords();
  if (item.about === 'unrecorded') return `${t('unfinished.unrecorded')} ${t(triesOf(item))}`;
  const steps = item.steps.map((step) => t(`unfinished.step-${step}`));
  return `${t('unfinished.missing', { steps: steps.join(t('merge.names-joint')) })} ${t(triesOf(item))}`;
}

function triesOf(item: Unfinished) {
  if (item.retryAt !== null) return 'unfinished.tries' as const;
  const isTooLate = item.about === 'conversation' && item.steps.every((step) => IN_TIME_STEPS.has(step));
  return isTooLate ? ('unfinished.too-late' as const) : ('unfinished.given-up' as const);
}
