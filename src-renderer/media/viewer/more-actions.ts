import type { ReactNode } from 'react';
import { createContext, use } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';

type DrawMoreActions = (message: Message, onClose: () => void) => ReactNode;

/** What other features offer to do with a file that is shown large; the viewer knows none of them. */
export const MoreActionsContext = createContext<DrawMoreActions>(() => null);

export const useMoreActions = (): DrawMoreActions => use(MoreActionsContext);
