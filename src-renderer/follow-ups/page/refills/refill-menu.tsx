import { ActionIcon, Menu } from '@mantine/core';
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

const ICON = { size: 17, stroke: 1.75, 'aria-hidden': true } as const;
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
      <Menu position="bottom-end" radius="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('follow-ups.more')}
            data-testid="refill-menu"
          >
            <IconDotsVertical {...ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isDue ? (
            <>
              {POSTPONEMENTS.map((days) => (
                <Menu.Item
                  key={days}
                  leftSection={<IconZzz {...ICON} />}
                  onClick={() => postpone.mutate({ id, dueOn, days })}
                >
                  {t(`refills.postpone-${days}`)}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconPlayerSkipForward {...ICON} className="mirrored" />}
                onClick={() => skip.mutate({ id, dueOn })}
              >
                {t('refills.skip')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setEditing(true)}>
            {t('follow-ups.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={state === 'paused' ? <IconPlayerPlay {...ICON} /> : <IconPlayerPause {...ICON} />}
            onClick={() => setState.mutate({ id, state: state === 'paused' ? 'active' : 'paused' })}
          >
            {t(state === 'paused' ? 'refills.resume' : 'refills.pause')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconX {...ICON} />}
            color="red.9"
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
