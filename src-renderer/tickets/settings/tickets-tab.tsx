import { NumberInput, Switch } from '@mantine/core';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import {
  DEFAULT_TICKET_SETTINGS,
  MOST_DUE_MINUTES,
  MOST_HOURS,
  type TicketSettings,
} from '#shared/domain/rules/desk-settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import classes from './tickets.module.css';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

const AUTO_CLOSE_HOURS = 72;

/** Who gets new work, when it is due, and when it ends by itself. */
export function TicketsTab({ settings }: { settings: Settings }) {
  const { t, count } = useWords();
  const draft = useSettingsDraft(settings, ['tickets']);
  const { tickets } = draft.value;
  const change = (part: Partial<TicketSettings>): void => draft.change({ tickets: { ...tickets, ...part } });
  const { autoCloseAfterHours, reopenWithinHours } = tickets;
  return (
    <>
      <SettingsSections>
        <Switch
          label={t('ticket-rules.assign')}
          description={t('ticket-rules.assign-hint')}
          checked={tickets.isAssigned}
          onChange={(event) => change({ isAssigned: event.currentTarget.checked })}
          data-testid="tickets-assign"
        />
        <SettingsSection title={t('ticket-rules.due')} hint={t('ticket-rules.due-hint')}>
          <div className={classes.grid}>
            {ticketKindSchema.options.map((kind) => (
              <NumberInput
                key={kind}
                label={t(`ticket-kind.${kind}`)}
                suffix={` ${t('ticket-rules.minutes')}`}
                min={1}
                max={MOST_DUE_MINUTES}
                step={5}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                value={tickets.dueMinutes[kind]}
                onChange={(value) => {
                  if (typeof value === 'number')
                    change({ dueMinutes: { ...tickets.dueMinutes, [kind]: value } });
                }}
                data-testid={`due-${kind}`}
              />
            ))}
          </div>
        </SettingsSection>
        <SettingsSection title={t('ticket-rules.reopen')}>
          <div className={classes.line}>
            <NumberInput
              aria-label={t('ticket-rules.reopen')}
              suffix={` ${t('ticket-rules.hours')}`}
              min={0}
              max={MOST_HOURS}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              value={reopenWithinHours}
              onChange={(value) => {
                if (typeof value === 'number') change({ reopenWithinHours: value });
              }}
              data-testid="reopen-hours"
            />
            <span className={classes.meaning}>
              {reopenWithinHours === 0
                ? t('ticket-rules.reopen-never')
                : count('ticket-rules.reopen-hint', reopenWithinHours)}
            </span>
          </div>
        </SettingsSection>
        <SettingsSection title={t('ticket-rules.close')}>
          <Switch
            label={t('ticket-rules.close-on')}
            checked={autoCloseAfterHours !== null}
            onChange={(event) =>
              change({
                autoCloseAfterHours: event.currentTarget.checked
                  ? (DEFAULT_TICKET_SETTINGS.autoCloseAfterHours ?? AUTO_CLOSE_HOURS)
                  : null,
              })
            }
            data-testid="auto-close-switch"
          />
          {autoCloseAfterHours === null ? null : (
            <div className={classes.line}>
              <NumberInput
                aria-label={t('ticket-rules.close')}
                suffix={` ${t('ticket-rules.hours')}`}
                min={1}
                max={MOST_HOURS}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                value={autoCloseAfterHours}
                onChange={(value) => {
                  if (typeof value === 'number') change({ autoCloseAfterHours: value });
                }}
                data-testid="auto-close-hours"
              />
              <span className={classes.meaning}>{count('ticket-rules.close-hint', autoCloseAfterHours)}</span>
            </div>
          )}
        </SettingsSection>
      </SettingsSections>
      <SaveBar draft={draft} problems={0} />
    </>
  );
}
