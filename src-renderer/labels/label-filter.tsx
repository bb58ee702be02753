import { Menu } from '@mantine/core';
import { IconChevronDown, IconTag } from '@tabler/icons-react';
import filters from '../inbox/chat-filters.module.css';
import { useWords } from '../i18n/use-words.ts';
import { LabelChip } from './label-chips.tsx';
import classes from './labels.module.css';
import { useOfferedLabels } from './labels-api.ts';

/** The list of one label; nothing as long as there are no labels. */
export function LabelFilter(props: {
  labelId: number | undefined;
  onChange: (labelId: number | undefined) => void;
}) {
  const { t } = useWords();
  const labels = useOfferedLabels();
  if (labels.length === 0) return null;
  const chosen = labels.find(({ id }) => id === props.labelId);
  return (
    <Menu position="bottom-end" radius="md" shadow="md" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={`${filters.filter} ${classes.filter}`}
          aria-pressed={chosen !== undefined}
          data-testid="filter-label"
        >
          <IconTag size={14} stroke={1.75} aria-hidden="true" />
          <bdi className={classes.filterName}>{chosen?.name ?? t('labels.filter')}</bdi>
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item onClick={() => props.onChange(undefined)} data-testid="filter-label-all">
          {t('labels.filter-all')}
        </Menu.Item>
        {labels.map((label) => (
          <Menu.Item
            key={label.id}
            onClick={() => props.onChange(label.id)}
            data-testid="filter-label-option"
          >
            <LabelChip label={label} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
