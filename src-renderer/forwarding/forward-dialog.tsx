import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { MAX_FORWARD_TARGETS, maxTargetsOf } from '#shared/domain/messages/forwarding.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useWords } from '../i18n/use-words.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { DialogActions } from '../ui/dialog/dialog-actions.tsx';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { ChooseTargets } from './choose-targets.tsx';
import { ForwardNotes } from './forward-notes.tsx';
import { useForward } from './forwarding-api.ts';
import { sortForwards } from './sort-forwards.ts';

/** Where messages of one conversation are passed on to: up to five others, or one where WhatsApp wants no more. */
export function ForwardDialog(props: {
  messages: readonly Message[];
  onClose: () => void;
  onDone?: () => void;
}) {
  const { messages, onClose, onDone } = props;
  const { t, count } = useWords();
  const [targets, setTargets] = useState<readonly number[]>([]);
  // The same however often the button is pressed.
  const [clientKey] = useState(() => crypto.randomUUID());
  const forward = useForward();
  const sorted = sortForwards(messages);
  const most = maxTargetsOf(sorted.going);
  const send = (): void =>
    forward.mutate(
      { clientKey, messageIds: sorted.going.map(({ id }) => id), conversationIds: [...targets] },
      {
        onSuccess: ({ queued }) => {
          notifications.show({ message: count('forwarding.queued', queued) });
          onClose();
          onDone?.();
        },
      },
    );
  return (
    <Dialog
      onClose={onClose}
      title={count('forwarding.title', messages.length)}
      width="form"
      testId="forward-dialog"
    >
      {forward.isError ? <ErrorNotice code={errorCodeOf(forward.error)} /> : null}
      <ChooseTargets
        chosen={targets}
        most={most}
        hint={t(most === MAX_FORWARD_TARGETS ? 'forwarding.most' : 'forwarding.only-one')}
        onChange={setTargets}
      />
      <ForwardNotes sorted={sorted} targets={targets} />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={targets.length === 0 || sorted.going.length === 0}
          loading={forward.isPending}
          onClick={send}
          data-testid="forward-send"
        >
          {t('forwarding.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
