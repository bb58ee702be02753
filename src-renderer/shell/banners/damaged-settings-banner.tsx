import { useMutation, useQuery } from '@tanstack/react-query';
import { IconAdjustmentsExclamation } from '@tabler/icons-react';
import type { Settings } from '#shared/domain/settings.ts';
import { invoke } from '../../api/invoke.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { PageName } from '../../navigation/page-name.ts';
import type { SettingsPageName } from '../../navigation/settings-page-name.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { ICON } from '../../ui/icon-size.ts';

type Place = { label: TextKey } & ({ settingsPage: SettingsPageName } | { page: PageName });

const GENERAL = { label: 'settings.tab-general', settingsPage: 'general' } as const;
const AUTOMATION = { label: 'automation.tab', settingsPage: 'automation' } as const;
const STAFF = { label: 'staff.tab', settingsPage: 'staff' } as const;
const BACKUP = { label: 'settings.tab-backup', settingsPage: 'backup' } as const;
const UPDATES = { label: 'updates.tab', settingsPage: 'updates' } as const;

/** Where each setting is looked at and saved anew. */
const PLACES: Record<keyof Settings, Place> = {
  language: GENERAL,
  theme: GENERAL,
  clockFace: GENERAL,
  defaultCountry: GENERAL,
  pharmacyName: STAFF,
  pharmacyPlace: GENERAL,
  idleLockMs: STAFF,
  sendingLink: { label: 'settings.tab-whatsapp', settingsPage: 'whatsapp' },
  linkTimeoutMs: { label: 'settings.tab-whatsapp', settingsPage: 'whatsapp' },
  showsTyping: { label: 'settings.tab-whatsapp', settingsPage: 'whatsapp' },
  showsPictures: { label: 'settings.tab-whatsapp', settingsPage: 'whatsapp' },
  retention: { label: 'retention.tab', settingsPage: 'retention' },
  mediaRetentionMonths: { label: 'files.tab', settingsPage: 'files' },
  recoveryKeySavedAt: BACKUP,
  recoveryKeyOfferedAt: BACKUP,
  recoveryKeyPutOffAt: BACKUP,
  automationHintHiddenAt: AUTOMATION,
  firstRun: GENERAL,
  firstStepsHiddenAt: GENERAL,
  updateChannel: UPDATES,
  updatePutOffAt: UPDATES,
  hours: { label: 'hours.tab', settingsPage: 'hours' },
  serviceMenu: { label: 'service-menu.tab', settingsPage: 'menu' },
  keywordRules: { label: 'rules.tab', settingsPage: 'rules' },
  automation: AUTOMATION,
  tickets: { label: 'ticket-rules.tab', settingsPage: 'tickets' },
  rating: AUTOMATION,
  followUps: { label: 'page.follow-ups', page: 'follow-ups' },
  prescriptions: { label: 'page.prescriptions', page: 'prescriptions' },
  localApi: { label: 'programs.tab', settingsPage: 'programs' },
  alerts: { label: 'alerts.tab', settingsPage: 'alerts' },
};

/** Says which settings could not be read, until somebody saves them anew; what was stored stays until then. */
export function DamagedSettingsBanner() {
  const may = useMay('settings.desk');
  return may ? <OwnBanner /> : null;
}

function OwnBanner() {
  const { t } = useWords();
  const { openSettings, setPage } = useNavigation();
  const damaged = useQuery({
    queryKey: queryKeys.damagedSettings,
    queryFn: () => invoke('settings.damaged', undefined),
  }).data;
  const keep = useMutation({ mutationFn: keepDefaults });
  if (damaged === undefined || damaged.length === 0) return null;
  const keys = [...new Set(damaged.map(({ key }) => key))];
  const places = [...new Map(keys.map((key) => [PLACES[key].label, PLACES[key]])).values()];
  return (
    <Banner
      tone="amber"
      role="alert"
      icon={<IconAdjustmentsExclamation {...ICON.control} />}
      words={t('unfinished.damaged-settings', {
        names: places.map(({ label }) => isolate(t(label))).join(t('merge.names-joint')),
      })}
      data-testid="damaged-settings"
      data-paths={damaged.map(({ path }) => path).join(' ')}
    >
      {places.map((place) => (
        <NoteAction
          key={place.label}
          onClick={() => ('page' in place ? setPage(place.page) : openSettings(place.settingsPage))}
          data-testid="damaged-settings-open"
        >
          {t('unfinished.open-setting', { name: isolate(t(place.label)) })}
        </NoteAction>
      ))}
      <NoteAction
        disabled={keep.isPending}
        onClick={() => keep.mutate(keys)}
        data-testid="damaged-settings-keep"
      >
        {t('unfinished.keep-defaults')}
      </NoteAction>
    </Banner>
  );
}

/** Saves what counts now, so that it is a person's word. */
async function keepDefaults(keys: readonly (keyof Settings)[]): Promise<void> {
  const settings = await invoke('settings.get', undefined);
  for (const key of keys) await invoke('settings.update', { [key]: settings[key] });
}
