import { IconArrowForwardUp } from '@tabler/icons-react';
import { forwardContentOf } from '#shared/domain/messages/forwarding.ts';
import type { MessageEntry } from '../ui/message/message-entry.ts';
import { ForwardDialog } from './forward-dialog.tsx';

export const forwardEntry: MessageEntry = {
  key: 'forward',
  icon: IconArrowForwardUp,
  words: 'forwarding.forward',
  group: 'answer',
  // A file that is not here is offered as well: the dialog says what to do about it.
  isOffered: (message) => {
    const content = forwardContentOf(message);
    return content.kind !== 'none' || content.because === 'not-here';
  },
  useRun: () => (message, show) => show((close) => <ForwardDialog messages={[message]} onClose={close} />),
};
