import type { Action } from '#shared/domain/staff/permissions.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import type { SettingsPageName } from '../navigation/settings-page-name.ts';

/** What the pages of the settings are called; a test compares it with their list. */
export const SETTINGS_LABELS: Readonly<Record<SettingsPageName, TextKey>> = {
  general: 'settings.tab-general',
  alerts: 'alerts.tab',
  hours: 'hours.tab',
  automation: 'automation.tab',
  menu: 'service-menu.tab',
  rules: 'rules.tab',
  tickets: 'ticket-rules.tab',
  labels: 'labels.tab',
  staff: 'staff.tab',
  audit: 'audit.tab',
  backup: 'settings.tab-backup',
  files: 'files.tab',
  retention: 'retention.tab',
  past: 'past.tab',
  'full-export': 'full-export.tab',
  inspection: 'inspection.tab',
  whatsapp: 'settings.tab-whatsapp',
  programs: 'programs.tab',
  updates: 'updates.tab',
  about: 'settings.tab-about',
};

/** Who finds each there; the same test. */
export const ACCESS_OF_SETTINGS: Readonly<Record<SettingsPageName, Action | null>> = {
  general: null,
  alerts: null,
  hours: 'settings.desk',
  automation: 'settings.desk',
  menu: 'settings.desk',
  rules: 'settings.desk',
  tickets: 'settings.desk',
  labels: 'labels.edit',
  staff: 'staff.manage',
  audit: 'audit.read',
  backup: 'backup.take',
  files: 'media.clean-up',
  retention: 'retention.set',
  past: 'customers.import',
  'full-export': 'data.export',
  inspection: 'inspection.read',
  whatsapp: 'settings.desk',
  programs: 'programs.manage',
  updates: null,
  about: null,
};
