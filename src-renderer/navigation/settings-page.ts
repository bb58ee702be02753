import type { ComponentType } from 'react';
import type { Action } from '#shared/domain/staff/permissions.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { TextKey } from '../i18n/catalogue.ts';

export const SETTINGS_GROUPS = ['desk', 'people', 'data', 'whatsapp', 'about'] as const;

/** Every page by its name, for whoever opens the settings at one. */
export type SettingsPageValue =
  | 'general'
  | 'hours'
  | 'automation'
  | 'menu'
  | 'rules'
  | 'tickets'
  | 'labels'
  | 'staff'
  | 'audit'
  | 'backup'
  | 'files'
  | 'whatsapp'
  | 'updates'
  | 'about';

/** One page of the settings. Its panel is mounted only while it is open. */
export type SettingsPage = {
  value: SettingsPageValue;
  group: (typeof SETTINGS_GROUPS)[number];
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  label: TextKey;
  /** Who finds it in the list; null for everybody. */
  access: Action | null;
  Panel: ComponentType<{ settings: Settings }>;
};
