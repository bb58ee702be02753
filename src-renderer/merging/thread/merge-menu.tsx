import { Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconDotsVertical } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { HandMerge } from '#shared/domain/conversations/hand-merge.ts';
import { useMerges } from '../merging-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { MergeDialog } from '../dialogs/merge-dialog.tsx';
import { SeparateDialog } from '../dialogs/separate-dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** What can be done with a whole conversation. */
export function MergeMenu({ conversation, children }: { conversation: Conversation; children?: ReactNode }) {
  const { t } = useWords();
  const merges = useMerges(conversation).data?.merges ?? [];
  const [isMerging, setMerging] = useState(false);
  const [separating, setSeparating] = useState<HandMerge | null>(null);
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <TooltipIconButton label={t('merge.menu')} data-testid="thread-menu">
            <IconDotsVertical {...ICON.button} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          <Menu.Item
            leftSection={<IconArrowMerge {...ICON.control} />}
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
    <Menu.Item
      leftSection={<IconArrowsSplit {...ICON.control} />}
      onClick={onClick}
      data-testid="separate-open"
    >
      {t('merge.separate', { name: isolate(label.text) })}
    </Menu.Item>
  );
}
