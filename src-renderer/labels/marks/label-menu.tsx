import { Menu } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChip } from './label-chips.tsx';
import classes from './labels.module.css';
import { useAssignLabel, useOfferedLabels } from '../labels-api.ts';
import { ICON } from '../../ui/icon-size.ts';
import { MenuOption } from '../../ui/menu-option.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** The labels there are, to be put on the conversation or taken off. */
export function LabelMenu({ conversation }: { conversation: Pick<Conversation, 'id' | 'labels'> }) {
  const { t } = useWords();
  const labels = useOfferedLabels();
  const mayEdit = useMay('labels.edit');
  const assign = useAssignLabel();
  return (
    <Menu position="bottom-end" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <TooltipIconButton label={t('labels.menu')} data-testid="label-menu">
          <IconTag {...ICON.button} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {labels.map((label) => {
          const isOn = conversation.labels.includes(label.id);
          return (
            <MenuOption
              key={label.id}
              kind="on-off"
              isOn={isOn}
              onChoose={() =>
                assign.mutate({ conversationId: conversation.id, labelId: label.id, isOn: !isOn })
              }
              testId="label-option"
            >
              <LabelChip label={label} />
            </MenuOption>
          );
        })}
        {labels.length === 0 ? (
          <p className={classes.none}>{t(mayEdit ? 'labels.none-yet' : 'labels.none-ask')}</p>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
