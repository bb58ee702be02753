import { Button, Checkbox, Popover } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { WEEKDAYS, type Weekday } from '#shared/domain/rules/hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import classes from './hours.module.css';
import { weekdayName } from './hours-text.ts';

/** Gives other days the hours of this one. */
export function CopyDay({
  day,
  name,
  onCopy,
}: {
  day: Weekday;
  name: string;
  onCopy: (days: Weekday[]) => void;
}) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const others = WEEKDAYS.filter((other) => other !== day);
  // Friday has its prayer, and hours of its own with it.
  const [chosen, setChosen] = useState<readonly string[]>(others.filter((other) => other !== 'friday'));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <TooltipIconButton
          label={t('hours.copy-of', { day: name })}
          onClick={() => setOpen(!isOpen)}
          data-testid="day-copy"
          size="row"
        >
          <IconCopy {...ICON.control} />
        </TooltipIconButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('hours.copy-to')}
          value={[...chosen]}
          onChange={(days: string[]) => setChosen(days)}
        >
          <div className={classes.copyDays}>
            {others.map((other) => (
              <Checkbox key={other} value={other} label={weekdayName(other, language)} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
        <Button
          size="compact-md"
          disabled={chosen.length === 0}
          onClick={() => {
            setOpen(false);
            onCopy(others.filter((other) => chosen.includes(other)));
          }}
          data-testid="day-copy-do"
        >
          {t('hours.copy')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
