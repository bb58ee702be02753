import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { AskAgainDialog } from '../../dialogs/ask-again-dialog.tsx';
import { AskCheckDialog } from '../../dialogs/ask-check-dialog.tsx';
import { CancelDialog } from '../../dialogs/cancel-dialog.tsx';
import { QuoteDialog } from '../../dialogs/quote-dialog.tsx';
import { ResolveDialog } from '../../dialogs/resolve-dialog.tsx';

/** The steps that ask something first, and the one that asks what comes of it. */
export type Asking = 'quote' | 'ask-again' | 'ask-check' | 'cancel' | 'resolve';

const DIALOGS = {
  quote: QuoteDialog,
  'ask-again': AskAgainDialog,
  'ask-check': AskCheckDialog,
  cancel: CancelDialog,
  resolve: ResolveDialog,
};

/** The dialog of what is being asked. */
export function AskedDialog(props: { asking: Asking; prescription: Prescription; onClose: () => void }) {
  const { asking, prescription, onClose } = props;
  const Dialog = DIALOGS[asking];
  return <Dialog prescription={prescription} onClose={onClose} />;
}
