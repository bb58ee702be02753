import type { ComponentType } from 'react';
import type { Action } from '#shared/domain/staff/permissions.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import type { SettingsPageName } from '../navigation/settings-page-name.ts';

export const SETTINGS_GROUPS = ['desk', 'people', 'data', 'whatsapp', 'about'] as const;

/** One page of the settings. Its panel is mounted only while it is open. */
export type SettingsPage = {
  value: SettingsPageName;
  group: (typeof SETTINGS_GROUPS)[number];
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  label: TextKey;
  /** Who finds it in the list; null for everybody. */
  access: Action | null;
  Panel: ComponentType<{ settings: Settings }>;
};
