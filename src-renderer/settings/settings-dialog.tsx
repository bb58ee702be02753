import { Modal, Tabs } from '@mantine/core';
import {
  IconBrandWhatsapp,
  IconFiles,
  IconInfoCircle,
  IconListDetails,
  IconSettings,
  IconShieldCheck,
  IconTag,
  IconUsers,
} from '@tabler/icons-react';
import { useSettings } from '../api/queries.ts';
import { useMay } from '../api/staff.ts';
import { useWords } from '../i18n/use-words.ts';
import { LabelsTab } from '../labels/labels-tab.tsx';
import { useDeskState } from '../shell/desk/desk-state.tsx';
import { AuditTab } from '../staff/audit-tab.tsx';
import { StaffTab } from '../staff/staff-tab.tsx';
import { AboutTab } from './about-tab.tsx';
import { BackupTab } from './backup-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { GeneralTab } from './general-tab.tsx';
import classes from './settings.module.css';
import { WhatsAppTab } from './whatsapp-tab.tsx';

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The settings: a few pages, as far as one's role goes, over whatever is open; every change takes effect at once. */
export function SettingsDialog() {
  const { t } = useWords();
  const { isSettingsOpen, setSettingsOpen } = useDeskState();
  const settings = useSettings().data;
  const may = {
    setDesk: useMay('settings.desk'),
    takeBackup: useMay('backup.take'),
    editLabels: useMay('labels.edit'),
    cleanUp: useMay('media.clean-up'),
    manageStaff: useMay('staff.manage'),
    readAudit: useMay('audit.read'),
  };
  if (settings === undefined) return null;
  return (
    <Modal
      opened={isSettingsOpen}
      onClose={() => setSettingsOpen(false)}
      title={t('settings.title')}
      size={900}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title, body: classes.body, content: classes.content }}
      data-testid="settings"
    >
      <Tabs defaultValue="general" keepMounted={false}>
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="general" leftSection={<IconSettings {...ICON} />} data-testid="settings-general">
            {t('settings.tab-general')}
          </Tabs.Tab>
          {may.setDesk ? (
            <Tabs.Tab
              value="whatsapp"
              leftSection={<IconBrandWhatsapp {...ICON} />}
              data-testid="settings-whatsapp"
            >
              {t('settings.tab-whatsapp')}
            </Tabs.Tab>
          ) : null}
          {may.editLabels ? (
            <Tabs.Tab value="labels" leftSection={<IconTag {...ICON} />} data-testid="settings-labels">
              {t('labels.tab')}
            </Tabs.Tab>
          ) : null}
          {may.takeBackup ? (
            <Tabs.Tab
              value="backup"
              leftSection={<IconShieldCheck {...ICON} />}
              data-testid="settings-backup"
            >
              {t('settings.tab-backup')}
            </Tabs.Tab>
          ) : null}
          {may.cleanUp ? (
            <Tabs.Tab value="files" leftSection={<IconFiles {...ICON} />} data-testid="settings-files">
              {t('files.tab')}
            </Tabs.Tab>
          ) : null}
          {may.manageStaff ? (
            <Tabs.Tab value="staff" leftSection={<IconUsers {...ICON} />} data-testid="settings-staff">
              {t('staff.tab')}
            </Tabs.Tab>
          ) : null}
          {may.readAudit ? (
            <Tabs.Tab value="audit" leftSection={<IconListDetails {...ICON} />} data-testid="settings-audit">
              {t('audit.tab')}
            </Tabs.Tab>
          ) : null}
          <Tabs.Tab value="about" leftSection={<IconInfoCircle {...ICON} />} data-testid="settings-about">
            {t('settings.tab-about')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="general" className={classes.panel}>
          <GeneralTab settings={settings} />
        </Tabs.Panel>
        <Tabs.Panel value="whatsapp" className={classes.panel}>
          <WhatsAppTab settings={settings} />
        </Tabs.Panel>
        <Tabs.Panel value="labels" className={classes.panel}>
          <LabelsTab />
        </Tabs.Panel>
        <Tabs.Panel value="backup" className={classes.panel}>
          <BackupTab settings={settings} />
        </Tabs.Panel>
        <Tabs.Panel value="files" className={classes.panel}>
          <FilesTab settings={settings} />
        </Tabs.Panel>
        <Tabs.Panel value="staff" className={classes.panel}>
          <StaffTab settings={settings} />
        </Tabs.Panel>
        <Tabs.Panel value="audit" className={classes.panel}>
          <AuditTab />
        </Tabs.Panel>
        <Tabs.Panel value="about" className={classes.panel}>
          <AboutTab />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
