import { useState, type ReactNode } from 'react';
import { ApprovedDialog } from './approved-dialog.tsx';

/**
 * Choosing an approved template, for whoever offers it only now and then: the customer may write meanwhile, and what is
 * being filled in stays. Draw `dialog` where it is drawn always.
 */
export function useApprovedDialog(conversationId: number): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  return {
    open: () => setOpen(true),
    dialog: isOpen ? <ApprovedDialog conversationId={conversationId} onClose={() => setOpen(false)} /> : null,
  };
}
