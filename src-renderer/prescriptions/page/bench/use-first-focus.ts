import { useEffect, type RefObject } from 'react';
import { useNavigation } from '../../../navigation/navigation.tsx';

/**
 * Whoever comes to the bench can write: in the item that is still empty, else in the first one. Where nothing is to be
 * written the keys are the bench's own.
 * @param updatedAt when the prescription was changed last, epoch ms.
 */
export function useFirstFocus(bench: RefObject<HTMLElement | null>, updatedAt: number): void {
  // The page stays while another one is seen.
  const isSeen = useNavigation().page === 'prescriptions';
  useEffect(() => {
    if (!isSeen) return;
    const items = [...(bench.current?.querySelectorAll<HTMLTextAreaElement>('[data-line]') ?? [])].filter(
      ({ readOnly }) => !readOnly,
    );
    (items.find(({ value }) => value === '') ?? items[0] ?? bench.current)?.focus();
  }, [bench, isSeen]);
  // A step may take away the field or the button that had the focus.
  useEffect(() => {
    if (isSeen && document.activeElement === document.body) bench.current?.focus();
  }, [bench, isSeen, updatedAt]);
}
