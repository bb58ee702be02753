import {
  IconArrowsSort,
  IconBell,
  IconListNumbers,
  IconRobot,
  IconTag,
  IconTicket,
  IconBrandWhatsapp,
  IconPlugConnected,
  IconClock,
  IconFiles,
  IconHistory,
  IconHourglass,
  IconInfoCircle,
  IconListDetails,
  IconPackageExport,
  IconStethoscope,
  IconRefresh,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { Role } from '#shared/domain/staff/agent.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { AlertsTab } from '../alerts/settings/alerts-tab.tsx';
import { LabelsTab } from '../labels/settings/labels-tab.tsx';
import { AuditTab } from '../staff/settings/audit-tab.tsx';
import { StaffTab } from '../staff/settings/staff-tab.tsx';
import { UpdatesTab } from '../updates/settings/updates-tab.tsx';
import { AboutTab } from './about-tab.tsx';
import { AutomationTab } from '../automation/settings/automation-tab.tsx';
import { BackupTab } from '../backup/settings/backup-tab.tsx';
import { RetentionTab } from '../privacy/settings/retention-tab.tsx';
import { PastTab } from '../past/settings/past-tab.tsx';
import { FullExportTab } from '../full-export/settings/full-export-tab.tsx';
import { InspectionTab } from '../inspection/settings/inspection-tab.tsx';
import { FilesTab } from '../media/settings/files-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import { HoursTab } from '../hours/settings/hours-tab.tsx';
import { MenuTab } from '../service-menu/settings/menu-tab.tsx';
import { RulesTab } from '../rules/settings/rules-tab.tsx';
import { TicketsTab } from '../tickets/settings/tickets-tab.tsx';
import { ProgramsTab } from '../programs/settings/programs-tab.tsx';
import type { SettingsPage } from './settings-page.ts';
import { WhatsAppTab } from '../connect/settings/whatsapp-tab.tsx';

/** The pages in the order of the list; a new one is one line here and its label. */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  {
    value: 'general',
    group: 'desk',
    icon: IconSettings,
    label: 'settings.tab-general',
    access: null,
    Panel: GeneralTab,
  },
  {
    value: 'alerts',
    group: 'desk',
    icon: IconBell,
    label: 'alerts.tab',
    access: null,
    Panel: AlertsTab,
  },
  {
    value: 'hours',
    group: 'desk',
    icon: IconClock,
    label: 'hours.tab',
    access: 'settings.desk',
    Panel: HoursTab,
  },
  {
    value: 'automation',
    group: 'desk',
    icon: IconRobot,
    label: 'automation.tab',
    access: 'settings.desk',
    Panel: AutomationTab,
  },
  {
    value: 'menu',
    group: 'desk',
    icon: IconListNumbers,
    label: 'service-menu.tab',
    access: 'settings.desk',
    Panel: MenuTab,
  },
  {
    value: 'rules',
    group: 'desk',
    icon: IconArrowsSort,
    label: 'rules.tab',
    access: 'settings.desk',
    Panel: RulesTab,
  },
  {
    value: 'tickets',
    group: 'desk',
    icon: IconTicket,
    label: 'ticket-rules.tab',
    access: 'settings.desk',
    Panel: TicketsTab,
  },
  {
    value: 'labels',
    group: 'desk',
    icon: IconTag,
    label: 'labels.tab',
    access: 'labels.edit',
    Panel: LabelsTab,
  },
  {
    value: 'staff',
    group: 'people',
    icon: IconUsers,
    label: 'staff.tab',
    access: 'staff.manage',
    Panel: StaffTab,
  },
  {
    value: 'audit',
    group: 'people',
    icon: IconListDetails,
    label: 'audit.tab',
    access: 'audit.read',
    Panel: AuditTab,
  },
  {
    value: 'backup',
    group: 'data',
    icon: IconShieldCheck,
    label: 'settings.tab-backup',
    access: 'backup.take',
    Panel: BackupTab,
  },
  {
    value: 'files',
    group: 'data',
    icon: IconFiles,
    label: 'files.tab',
    access: 'media.clean-up',
    Panel: FilesTab,
  },
  {
    value: 'retention',
    group: 'data',
    icon: IconHourglass,
    label: 'retention.tab',
    access: 'retention.set',
    Panel: RetentionTab,
  },
  {
    value: 'past',
    group: 'data',
    icon: IconHistory,
    label: 'past.tab',
    access: 'customers.import',
    Panel: PastTab,
  },
  {
    value: 'full-export',
    group: 'data',
    icon: IconPackageExport,
    label: 'full-export.tab',
    access: 'data.export',
    Panel: FullExportTab,
  },
  {
    value: 'programs',
    group: 'data',
    icon: IconPlugConnected,
    label: 'programs.tab',
    access: 'programs.manage',
    Panel: ProgramsTab,
  },
  {
    value: 'whatsapp',
    group: 'whatsapp',
    icon: IconBrandWhatsapp,
    label: 'settings.tab-whatsapp',
    access: 'settings.desk',
    Panel: WhatsAppTab,
  },
  {
    value: 'updates',
    group: 'about',
    icon: IconRefresh,
    label: 'updates.tab',
    access: null,
    Panel: UpdatesTab,
  },
  {
    value: 'inspection',
    group: 'about',
    icon: IconStethoscope,
    label: 'inspection.tab',
    access: 'inspection.read',
    Panel: InspectionTab,
  },
  {
    value: 'about',
    group: 'about',
    icon: IconInfoCircle,
    label: 'settings.tab-about',
    access: null,
    Panel: AboutTab,
  },
];

/** Those that one's role goes to. */
export const pagesFor = (role: Role | undefined): readonly SettingsPage[] =>
  SETTINGS_PAGES.filter(({ access }) => access === null || (role !== undefined && mayDo(role, access)));
