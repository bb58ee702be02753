import { SettingsSections } from '../../ui/settings/settings-section.tsx';
import { BundleSection } from './bundle-section.tsx';
import { LogSection } from './log-section.tsx';
import { StateSection } from './state-section.tsx';

export function InspectionPage() {
  return (
    <SettingsSections>
      <StateSection />
      <BundleSection />
      <LogSection />
    </SettingsSections>
  );
}
