/** Every page by its name, for whoever opens the settings at one. */
export type SettingsPageName =
  | 'general'
  | 'alerts'
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
  | 'past'
  | 'whatsapp'
  | 'programs'
  | 'updates'
  | 'about';
