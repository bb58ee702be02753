import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarTime, IconChevronDown, IconMoon, IconSunrise } from '@tabler/icons-react';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { thisEvening, tomorrowAtOpening } from '#shared/desk/follow-ups/send-times.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFollowUp } from '../follow-ups-api.ts';
import { useWhen } from '../parts/use-when.ts';
import classes from './send-later.module.css';
import { NewScheduled } from './new-scheduled.tsx';
import { OnKey } from '../../shortcuts/on-key.tsx';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** The end of the send button: the text goes later. */
export function SendLater({
  conversationId,
  text,
  isDisabled,
  onScheduled,
}: {
  conversationId: number;
  text: string;
  isDisabled: boolean;
  onScheduled: (text: string) => void;
}) {
  const { t } = useWords();
  const when = useWhen();
  const [opened, setOpened] = useState<'no' | 'by-button' | 'by-key'>('no');
  const [isPicking, setPicking] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  const add = useFollowUp('scheduled.add');
  const canSchedule = !isDisabled && !add.isPending;
  const open = (): void => {
    setNow(Date.now());
    setOpened('by-key');
  };
  const schedule = (sendAt: number): void =>
    add.mutate(
      { text, sendAt, onlyIfSilent: false, conversationId, clientKey: crypto.randomUUID() },
      {
        onSuccess: () => {
          onScheduled(text);
          notifications.show({ message: t('scheduled.done', { time: when.moment(sendAt) }) });
        },
      },
    );
  return (
    <>
      {canSchedule ? <OnKey id="send-later" run={open} /> : null}
      <Menu
        position="top-end"
        opened={opened !== 'no'}
        onChange={(isOpen) => setOpened(isOpen ? 'by-button' : 'no')}
        // By the key it begins on what is chosen most.
        withInitialFocusPlaceholder={opened !== 'by-key'}
        onOpen={() => setNow(Date.now())}
        withinPortal
      >
        <Menu.Target>
          <TooltipIconButton
            disabled={!canSchedule}
            label={t('scheduled.later')}
            tooltip={withKeys(t('scheduled.later'), 'send-later')}
            variant="filled"
            color="pharmacy"
            data-testid="send-later"
            isRound
          >
            <IconChevronDown {...ICON.line} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <LaterItems
            now={now}
            beginsOnTomorrow={opened === 'by-key'}
            onTime={schedule}
            onPick={() => setPicking(true)}
          />
        </Menu.Dropdown>
      </Menu>
      {isPicking ? (
        <NewScheduled
          conversationId={conversationId}
          text={text}
          onScheduled={() => onScheduled(text)}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}

function LaterItems(props: {
  now: number;
  beginsOnTomorrow: boolean;
  onTime: (sendAt: number) => void;
  onPick: () => void;
}) {
  const { now } = props;
  const { t } = useWords();
  const when = useWhen();
  const { hours } = useSettings().data ?? DEFAULT_SETTINGS;
  const evening = thisEvening(now, hours);
  const tomorrow = tomorrowAtOpening(now, hours);
  return (
    <>
      <Menu.Label>{t('scheduled.later')}</Menu.Label>
      {evening === undefined ? null : (
        <Menu.Item
          leftSection={<IconMoon {...ICON.control} />}
          rightSection={<span className={classes.time}>{when.moment(evening)}</span>}
          onClick={() => props.onTime(evening)}
          data-testid="later-evening"
        >
          {t('scheduled.this-evening')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconSunrise {...ICON.control} />}
        rightSection={<span className={classes.time}>{when.moment(tomorrow)}</span>}
        onClick={() => props.onTime(tomorrow)}
        data-autofocus={props.beginsOnTomorrow || undefined}
        data-testid="later-tomorrow"
      >
        {t('scheduled.tomorrow')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCalendarTime {...ICON.control} />}
        onClick={props.onPick}
        data-testid="later-pick"
      >
        {t('scheduled.pick')}
      </Menu.Item>
      <Menu.Divider />
      <p className={classes.note}>{t('scheduled.text-only')}</p>
    </>
  );
}
