import { Menu } from '@mantine/core';
import { IconDotsVertical, IconPencil, IconSend2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Scheduled, ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import { errorCodeOf } from '../../../api/invoke.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useFollowUp } from '../../follow-ups-api.ts';
import { ScheduleDialog } from '../../composer/schedule-dialog.tsx';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';

const AN_HOUR_MS = 3_600_000;

/** Of one that has not gone: change it, send it now, take it back. */
export function ScheduledActions({ scheduled }: { scheduled: Scheduled }) {
  const { t } = useWords();
  const [start, setStart] = useState<ScheduledDraft | null>(null);
  const edit = useFollowUp('scheduled.edit', { showsOwnError: true });
  const cancel = useFollowUp('scheduled.cancel');
  const sendNow = useFollowUp('scheduled.sendNow');
  const { id, state, text, sendAt, onlyIfSilent } = scheduled;
  if (state !== 'waiting' && state !== 'missed') return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <TooltipIconButton label={t('follow-ups.more')} data-testid="scheduled-menu" size="row">
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconSend2 {...ICON.control} />}
            onClick={() => sendNow.mutate({ id })}
            data-testid="scheduled-now"
          >
            {t('scheduled.send-now')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil {...ICON.control} />}
            onClick={() =>
              setStart({ text, sendAt: state === 'missed' ? Date.now() + AN_HOUR_MS : sendAt, onlyIfSilent })
            }
          >
            {t('follow-ups.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconX {...ICON.control} />}
            color="var(--rs-red)"
            onClick={() => cancel.mutate({ id })}
            data-testid="scheduled-cancel"
          >
            {t(state === 'missed' ? 'scheduled.discard' : 'scheduled.cancel')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {start === null ? null : (
        <ScheduleDialog
          title={t('scheduled.edit-title')}
          start={start}
          isSaving={edit.isPending}
          failure={edit.isError ? errorCodeOf(edit.error) : null}
          onSave={(draft) => edit.mutate({ id, draft }, { onSuccess: () => setStart(null) })}
          onClose={() => setStart(null)}
        />
      )}
    </>
  );
}
