import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { neighbourByKey } from '../../../ui/filtering/neighbour-by-key.ts';
import { cardByKey } from './card-by-key.ts';

/**
 * The board is walked by the arrows: up and down in a column, to the sides between columns. Whoever comes back from the
 * bench is at the card they had opened.
 */
export function useBoardKeys(board: RefObject<HTMLElement | null>, cameFrom: number | null) {
  // The page stays while another one is seen.
  const isSeen = useNavigation().page === 'prescriptions';
  useEffect(() => {
    if (!isSeen) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-prescription="${cameFrom}"]`);
    (card ?? board.current)?.focus();
  }, [board, cameFrom, isSeen]);

  return (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || board.current === null) return;
    const columns = [...board.current.querySelectorAll('[data-column]')]
      .map((column) => [...column.querySelectorAll<HTMLElement>('[data-prescription]')])
      .filter((cards) => cards.length > 0);
    const isRightToLeft = getComputedStyle(board.current).direction === 'rtl';
    const sideways = (from: number): number | undefined =>
      ['ArrowLeft', 'ArrowRight'].includes(event.key)
        ? neighbourByKey(event.key, from, columns.length, isRightToLeft)
        : undefined;
    const card = cardByKey(columns, document.activeElement, event.key, sideways);
    if (card === undefined) return;
    event.preventDefault();
    card.focus();
  };
}
