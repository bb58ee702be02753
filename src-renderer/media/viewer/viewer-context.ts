import { createContext, use } from 'react';

/** Shows the picture, video or PDF of a message large. */
type OpenViewer = (messageId: number) => void;

export const ViewerContext = createContext<OpenViewer | null>(null);

export function useOpenViewer(): OpenViewer {
  const open = use(ViewerContext);
  if (open === null) throw new Error('useOpenViewer outside of a viewer');
  return open;
}
