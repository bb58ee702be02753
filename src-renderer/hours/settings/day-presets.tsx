import { Menu } from '@mantine/core';
import { IconClockEdit } from '@tabler/icons-react';
import type { Period } from '#shared/domain/rules/hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { PRESETS } from './edit-hours.ts';
import classes from './hours.module.css';
import { dayWords } from './hours-words.ts';

/** The days that pharmacies have, each in a press. */
export function DayPresets({ name, onPick }: { name: string; onPick: (periods: Period[]) => void }) {
  const words = useWords();
  const { t } = words;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <TooltipIconButton label={t('hours.presets-of', { day: name })} data-testid="day-presets" size="row">
          <IconClockEdit {...ICON.control} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {PRESETS.map(({ id, periods }) => (
          <Menu.Item
            key={id}
            onClick={() => onPick(periods.map((period) => ({ ...period })))}
            data-testid={`preset-${id}`}
          >
            {t(`hours.preset-${id}`)}
            {periods.length === 0 ? null : <span className={classes.aside}>{dayWords(periods, words)}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
