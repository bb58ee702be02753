import { createContext, use } from 'react';

/** Opens the viewer at the picture or video of a message. */
type OpenViewer = (messageId: number) => void;

export const ViewerContext = createContext<OpenViewer | null>(null);

export function useOpenViewer(): OpenViewer {
  const open = use(ViewerContext);
  if (open === null) throw new Error('useOpenViewer outside of a viewer');
  return open;
}
