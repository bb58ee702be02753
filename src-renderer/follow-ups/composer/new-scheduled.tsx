import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { tomorrowAtOpening } from '#shared/desk/follow-ups/send-times.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFollowUp } from '../follow-ups-api.ts';
import { useWhen } from '../parts/use-when.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** The dialog of a new scheduled message; it offers the next opening. */
export function NewScheduled(props: {
  conversationId: number;
  text: string;
  onScheduled?: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const when = useWhen();
  const { hours } = useSettings().data ?? DEFAULT_SETTINGS;
  const add = useFollowUp('scheduled.add', { showsOwnError: true });
  // One dialog is one message, however often its button is pressed.
  const [clientKey] = useState(() => crypto.randomUUID());
  const [start] = useState(() => ({
    text: props.text,
    sendAt: tomorrowAtOpening(Date.now(), hours),
    onlyIfSilent: false,
  }));
  return (
    <ScheduleDialog
      title={t('scheduled.new')}
      start={start}
      isSaving={add.isPending}
      failure={add.isError ? errorCodeOf(add.error) : null}
      onSave={(draft) =>
        add.mutate(
          { ...draft, conversationId: props.conversationId, clientKey },
          {
            onSuccess: ({ sendAt }) => {
              notifications.show({ message: t('scheduled.done', { time: when.moment(sendAt) }) });
              props.onScheduled?.();
              props.onClose();
            },
          },
        )
      }
      onClose={props.onClose}
    />
  );
}
