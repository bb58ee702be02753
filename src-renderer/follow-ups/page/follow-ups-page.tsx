import { Tabs } from '@mantine/core';
import { IconCalendarTime, IconPackageImport, IconPill } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useDueRefills, useScheduled, useWaitlistItems } from '../follow-ups-api.ts';
import { RefillsTab } from './refills/refills-tab.tsx';
import { ScheduledTab } from './scheduled/scheduled-tab.tsx';
import { WaitlistTab } from './waitlist/waitlist-tab.tsx';
import { FollowUpSettingsButton } from './follow-up-settings.tsx';
import classes from './follow-ups-page.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { ListPage } from '../../ui/page/list-page.tsx';

type Tab = 'refills' | 'waitlist' | 'scheduled';

/** What goes to customers later: reminders that are due, who waits for what, what is scheduled. */
export function FollowUpsPage() {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('refills');
  const due = useDueRefills().data ?? [];
  const items = useWaitlistItems().data ?? [];
  const scheduled = useScheduled().data?.open ?? [];
  const tabs = [
    {
      value: 'refills',
      Icon: IconPill,
      total: due.filter(({ isApproved }) => !isApproved).length,
      label: t('follow-ups.tab-refills'),
    },
    {
      value: 'waitlist',
      Icon: IconPackageImport,
      total: items.reduce((sum, { waiting, queued }) => sum + waiting + queued, 0),
      label: t('follow-ups.tab-waitlist'),
    },
    {
      value: 'scheduled',
      Icon: IconCalendarTime,
      total: scheduled.length,
      label: t('follow-ups.tab-scheduled'),
    },
  ] as const;
  return (
    <ListPage testId="follow-ups-page" title={t('follow-ups.title')} actions={<FollowUpSettingsButton />}>
      <Tabs
        value={tab}
        onChange={(value) => setTab((value ?? 'refills') as Tab)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel }}
      >
        <Tabs.List>
          {tabs.map(({ value, Icon, total, label }) => (
            <Tabs.Tab
              key={value}
              value={value}
              leftSection={<Icon {...ICON.control} />}
              rightSection={total === 0 ? null : <span className={classes.total}>{total}</span>}
              data-testid={`follow-ups-${value}`}
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="refills">
          <RefillsTab />
        </Tabs.Panel>
        <Tabs.Panel value="waitlist">
          <WaitlistTab />
        </Tabs.Panel>
        <Tabs.Panel value="scheduled">
          <ScheduledTab />
        </Tabs.Panel>
      </Tabs>
    </ListPage>
  );
}
