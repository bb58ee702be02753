import { useEffect, type ReactNode } from 'react';
import { onEvent } from '../api/on-event.ts';
import { changeSelected, endSelecting, useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';

/** Where one writes, and what can be done with the chosen messages while some are chosen. What was typed stays. */
export function SelectionPlace({
  conversationId,
  children,
}: {
  conversationId: number;
  children: ReactNode;
}) {
  const isSelecting = useSelection(({ selection }) => selection?.conversationId === conversationId);
  useEffect(() => endSelecting, [conversationId]);
  useEffect(() => onEvent('message.changed', changeSelected), []);
  return (
    <>
      <div hidden={isSelecting}>{children}</div>
      {isSelecting ? <SelectionBar /> : null}
    </>
  );
}
