import { Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconX,
  IconZzz,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useFollowUp } from '../../follow-ups-api.ts';
import { RefillDialog } from '../../dialogs/refill-dialog.tsx';
import { ICON } from '../../../ui/icon-size.ts';
import { TooltipIconButton } from '../../../ui/tooltip-icon-button.tsx';

const POSTPONEMENTS = [1, 3, 7] as const;

/** Change a refill; of one that is due also leave this time out, or ask later. */
export function RefillMenu({ refill, isDue }: { refill: Refill; isDue: boolean }) {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const skip = useFollowUp('refills.skip');
  const postpone = useFollowUp('refills.postpone');
  const setState = useFollowUp('refills.setState');
  const { id, nextDue: dueOn, state } = refill;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <TooltipIconButton label={t('follow-ups.more')} data-testid="refill-menu" size="row">
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {isDue ? (
            <>
              {POSTPONEMENTS.map((days) => (
                <Menu.Item
                  key={days}
                  leftSection={<IconZzz {...ICON.control} />}
                  onClick={() => postpone.mutate({ id, dueOn, days })}
                >
                  {t(`refills.postpone-${days}`)}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconPlayerSkipForward {...ICON.control} />}
                onClick={() => skip.mutate({ id, dueOn })}
              >
                {t('refills.skip')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item leftSection={<IconPencil {...ICON.control} />} onClick={() => setEditing(true)}>
            {t('follow-ups.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={
              state === 'paused' ? (
                <IconPlayerPlay {...ICON.control} />
              ) : (
                <IconPlayerPause {...ICON.control} />
              )
            }
            onClick={() => setState.mutate({ id, state: state === 'paused' ? 'active' : 'paused' })}
          >
            {t(state === 'paused' ? 'refills.resume' : 'refills.pause')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconX {...ICON.control} />}
            color="var(--rs-red)"
            onClick={() => setState.mutate({ id, state: 'stopped' })}
          >
            {t('refills.stop')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isEditing ? (
        <RefillDialog
          conversationId={refill.for.conversationId}
          refill={refill}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
