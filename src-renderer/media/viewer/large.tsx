import { useMemo } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { PdfPreview } from '../pdf/pdf-preview.tsx';
import { isPdf, listViewable } from '../../ui/message/viewable.ts';
import { Viewer } from './viewer.tsx';

type LargeProps = {
  /** Oldest first. */
  messages: readonly Message[];
  shownId: number;
  /** null closes. */
  onShow: (messageId: number | null) => void;
  /** The first picture is shown: older ones may be wanted. */
  onOldest: () => void;
};

/** The file of a message over the whole window. */
export function Large({ messages, shownId, onShow, onOldest }: LargeProps) {
  const viewable = useMemo(() => listViewable(messages), [messages]);
  const shown = messages.find(({ id }) => id === shownId);
  if (shown !== undefined && isPdf(shown)) return <PdfPreview message={shown} onClose={() => onShow(null)} />;
  return <Viewer items={viewable} shownId={shownId} onShow={onShow} onOldest={onOldest} />;
}
