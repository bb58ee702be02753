import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { HandMerge } from '#shared/domain/conversations/hand-merge.ts';
import { useMerges } from '../merging-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { MergeDialog } from '../dialogs/merge-dialog.tsx';
import { SeparateDialog } from '../dialogs/separate-dialog.tsx';

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** What can be done with a whole conversation. */
export function MergeMenu({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const merges = useMerges(conversation).data?.merges ?? [];
  const [isMerging, setMerging] = useState(false);
  const [separating, setSeparating] = useState<HandMerge | null>(null);
  return (
    <>
      <Menu position="bottom-end" radius="md" shadow="md" width={300}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            radius="md"
            aria-label={t('merge.menu')}
            title={t('merge.menu')}
            data-testid="thread-menu"
          >
            <IconDotsVertical size={20} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowMerge {...ICON} />}
            onClick={() => setMerging(true)}
            data-testid="merge-open"
          >
            {t('merge.open')}
          </Menu.Item>
          {merges.map((merge) => (
            <SeparateItem key={merge.id} merge={merge} onClick={() => setSeparating(merge)} />
          ))}
        </Menu.Dropdown>
      </Menu>
      {isMerging ? <MergeDialog conversation={conversation} onClose={() => setMerging(false)} /> : null}
      {separating === null ? null : <SeparateDialog merge={separating} onClose={() => setSeparating(null)} />}
    </>
  );
}

function SeparateItem({ merge, onClick }: { merge: HandMerge; onClick: () => void }) {
  const { t } = useWords();
  const label = useCustomerLabel(merge);
  return (
    <Menu.Item leftSection={<IconArrowsSplit {...ICON} />} onClick={onClick} data-testid="separate-open">
      {t('merge.separate', { name: isolate(label.text) })}
    </Menu.Item>
  );
}
