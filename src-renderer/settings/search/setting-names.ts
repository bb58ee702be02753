import type { TextKey } from '../../i18n/catalogue.ts';
import type { SettingsPageName } from '../../navigation/settings-page-name.ts';

type NamesOfPage = readonly TextKey[];

/** What stands on each page under its own name; a new setting is one key here. */
const NAMES: Readonly<Record<SettingsPageName, NamesOfPage>> = {
  general: [
    'settings.language',
    'settings.theme',
    'settings.clock-face',
    'settings.text-size',
    'settings.zoom',
    'settings.spelling',
    'settings.country',
    'voice.microphone',
  ],
  hours: ['hours.week', 'hours.time-zone', 'hours.ramadan', 'hours.holidays'],
  automation: [
    'automation.on',
    'automation.digits',
    'automation.welcome',
    'automation.out-of-hours',
    'automation.auto-close',
    'automation.rating',
  ],
  menu: ['service-menu.items', 'service-menu.intro', 'service-menu.person', 'service-menu.try'],
  rules: ['rules.list', 'rules.try'],
  tickets: [
    'ticket-rules.assign',
    'ticket-rules.due',
    'ticket-rules.reopen',
    'ticket-rules.close',
    'ticket-rules.close-on',
  ],
  labels: ['labels.name'],
  staff: ['staff.idle', 'staff.role'],
  audit: ['audit.who', 'audit.what', 'audit.day'],
  backup: ['backup.title', 'external.title', 'external.drill-title', 'export.title', 'settings.recovery-key'],
  files: ['files.usage', 'files.retention'],
  retention: ['retention.title', 'retention.erased-title', 'retention.copies-title'],
  past: ['past.section'],
  'full-export': ['full-export.title'],
  inspection: ['inspection.state', 'inspection.log', 'inspection.bundle'],
  programs: ['programs.door', 'programs.port', 'programs.keys', 'programs.webhooks', 'programs.calls'],
  whatsapp: ['settings.link', 'settings.timeout', 'settings.unlink', 'cloud.title'],
  updates: ['updates.channel', 'updates.how'],
  alerts: [
    'alerts.notifications',
    'alerts.shows-text',
    'alerts.sounds',
    'alerts.quiet',
    'alerts.closing',
    'alerts.startup',
  ],
  about: ['help.title', 'settings.keys', 'settings.notice', 'licences.title'],
};

export type NamedSetting = { page: SettingsPageName; name: TextKey };

export const NAMED_SETTINGS: readonly NamedSetting[] = (
  Object.entries(NAMES) as [SettingsPageName, NamesOfPage][]
).flatMap(([page, names]) => names.map((name) => ({ page, name })));
