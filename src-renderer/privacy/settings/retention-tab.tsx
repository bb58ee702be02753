import type { Settings } from '#shared/domain/settings.ts';
import { SettingsSections } from '../../ui/settings/settings-section.tsx';
import { CopiesSection } from './copies-section.tsx';
import { ErasedSection } from './erased-section.tsx';
import { KindsSection } from './kinds-section.tsx';

/** How long each kind of thing stays, who was erased, and which copies still have them. */
export function RetentionTab({ settings }: { settings: Settings }) {
  return (
    <SettingsSections>
      <KindsSection chosen={settings.retention} />
      <ErasedSection />
      <CopiesSection />
    </SettingsSections>
  );
}
