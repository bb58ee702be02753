import { useEffect, type RefObject } from 'react';
import { useNavigation } from '../../../navigation/navigation.tsx';

/**
 * Whoever comes to the bench can write: in the item that is still empty, else in the first one. Where nothing is to be
 * written the keys are the bench's own.
 */
export function useFirstFocus(bench: RefObject<HTMLElement | null>): void {
  // The page stays while another one is seen.
  const isSeen = useNavigation().page === 'prescriptions';
  useEffect(() => {
    if (!isSeen) return;
    const items = [...(bench.current?.querySelectorAll<HTMLTextAreaElement>('[data-line]') ?? [])].filter(
      ({ readOnly }) => !readOnly,
    );
    (items.find(({ value }) => value === '') ?? items[0] ?? bench.current)?.focus();
  }, [bench, isSeen]);
}
