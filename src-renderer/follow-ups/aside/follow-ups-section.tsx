import { Button, Menu } from '@mantine/core';
import { IconCalendarTime, IconPackageImport, IconPill, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFollowUp, useRefillsOf, useScheduledOf, useWaitlistOf } from '../follow-ups-api.ts';
import list from '../parts/follow-ups.module.css';
import { NewScheduled } from '../composer/new-scheduled.tsx';
import { RefillDialog } from '../dialogs/refill-dialog.tsx';
import { RefillFacts } from '../page/refills/refill-facts.tsx';
import { RefillMenu } from '../page/refills/refill-menu.tsx';
import { ScheduledActions } from '../page/scheduled/scheduled-actions.tsx';
import { ScheduledFacts } from '../page/scheduled/scheduled-facts.tsx';
import { WaitlistDialog } from '../dialogs/waitlist-dialog.tsx';
import classes from './follow-ups-section.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type Adding = 'scheduled' | 'waitlist' | 'refill';

/** Beside a thread: what goes to this customer later, and adding to it. */
export function FollowUpsSection({ conversation: { id } }: { conversation: Conversation }) {
  const { t, count } = useWords();
  const scheduled = useScheduledOf(id).data ?? [];
  const waitlist = useWaitlistOf(id).data ?? [];
  const refills = useRefillsOf(id).data ?? [];
  const remove = useFollowUp('waitlist.remove');
  const [adding, setAdding] = useState<Adding | null>(null);
  const close = (): void => setAdding(null);
  return (
    <section className={classes.section} data-testid="follow-ups-section">
      <div className={classes.head}>
        <h2 className={classes.title}>{t('follow-ups.title')}</h2>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconPlus {...ICON.mark} />}
              data-testid="follow-up-add"
            >
              {t('follow-ups.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPackageImport {...ICON.control} />}
              onClick={() => setAdding('waitlist')}
              data-testid="add-waitlist"
            >
              {t('waitlist.new')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPill {...ICON.control} />}
              onClick={() => setAdding('refill')}
              data-testid="add-refill"
            >
              {t('refills.new')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendarTime {...ICON.control} />}
              onClick={() => setAdding('scheduled')}
              data-testid="add-scheduled"
            >
              {t('scheduled.new')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {scheduled.map((one) => (
        <div key={one.id} className={classes.line} data-testid="aside-scheduled">
          <IconCalendarTime {...ICON.control} className={classes.icon} />
          <div className={`${list.facts} ${list.narrow}`}>
            <ScheduledFacts scheduled={one} />
          </div>
          <ScheduledActions scheduled={one} />
        </div>
      ))}
      {waitlist.map((entry) => (
        <div key={entry.id} className={classes.line} data-testid="aside-waitlist">
          <IconPackageImport {...ICON.control} className={classes.icon} />
          <div className={`${list.facts} ${list.narrow}`}>
            <span className={list.strong} dir="auto">
              {entry.itemName}
            </span>
            <span className={list.soft}>
              {[
                t(entry.state === 'queued' ? 'waitlist.state-queued' : 'waitlist.state-waiting'),
                ...(entry.quantity === null ? [] : [count('waitlist.packs', entry.quantity)]),
              ].join(' · ')}
            </span>
          </div>
          <TooltipIconButton
            label={t('follow-ups.remove')}
            onClick={() => remove.mutate({ id: entry.id })}
            size="row"
          >
            <IconX {...ICON.control} />
          </TooltipIconButton>
        </div>
      ))}
      {refills.map((refill) => (
        <div key={refill.id} className={classes.line} data-testid="aside-refill">
          <IconPill {...ICON.control} className={classes.icon} />
          <div className={`${list.facts} ${list.narrow}`}>
            <RefillFacts refill={refill} />
          </div>
          <RefillMenu refill={refill} isDue={false} />
        </div>
      ))}
      {scheduled.length + waitlist.length + refills.length === 0 ? (
        <p className={list.hint}>{t('follow-ups.none-here')}</p>
      ) : null}
      {adding === 'waitlist' ? <WaitlistDialog conversationId={id} onClose={close} /> : null}
      {adding === 'refill' ? <RefillDialog conversationId={id} refill={null} onClose={close} /> : null}
      {adding === 'scheduled' ? <NewScheduled conversationId={id} text="" onClose={close} /> : null}
    </section>
  );
}
