import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import { fromFrameSchema } from './pdf-messages.ts';
import type { PdfFailure, ToFrame } from './pdf-messages.ts';

type PdfState =
  | { kind: 'opening' }
  | { kind: 'opened'; page: number; pages: number }
  | { kind: 'failed'; reason: PdfFailure };

/** Hands a stored PDF's bytes to a frame and follows what it says. `onLeave`: Escape was pressed inside. */
export function usePdfFrame(
  fileId: string,
  onLeave: () => void,
): { frame: RefObject<HTMLIFrameElement | null>; state: PdfState; zoom: (by: 'in' | 'out') => void } {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  /** The frame has no origin to name; that it is the one meant is known from holding it. */
  const tell = useCallback((message: ToFrame, transfer: Transferable[] = []): void => {
    frame.current?.contentWindow?.postMessage(message, '*', transfer);
  }, []);
  const handOver = async (): Promise<void> => {
    try {
      const answer = await fetch(mediaUrl(fileId));
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const bytes = await answer.arrayBuffer();
      tell({ say: 'open', bytes }, [bytes]);
    } catch {
      setState({ kind: 'failed', reason: 'unreadable' });
    }
  };
  const onMessage = useEffectEvent((event: MessageEvent<unknown>): void => {
    if (frame.current === null || event.source !== frame.current.contentWindow) return;
    const heard = fromFrameSchema.safeParse(event.data);
    if (!heard.success) return;
    const message = heard.data;
    if (message.say === 'ready') void handOver();
    else if (message.say === 'opened') setState({ kind: 'opened', page: 1, pages: message.pages });
    else if (message.say === 'failed') setState({ kind: 'failed', reason: message.reason });
    else if (message.say === 'leave') onLeave();
    else {
      const { page } = message;
      setState((now) => (now.kind === 'opened' ? { ...now, page: Math.min(page, now.pages) } : now));
    }
  });
  useEffect(() => {
    const listener = (event: MessageEvent<unknown>): void => onMessage(event);
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, []);
  return { frame, state, zoom: (by) => tell({ say: 'zoom', by }) };
}
