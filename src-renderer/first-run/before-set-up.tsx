import { stepBeforeAdmin } from '#shared/domain/first-run.ts';
import { useSettings } from '../api/queries/settings.ts';
import { Splash } from '../window/splash.tsx';
import { AdminStep } from './steps/admin-step.tsx';
import { LanguageStep } from './steps/language-step.tsx';
import { PharmacyStep } from './steps/pharmacy-step.tsx';

/** The steps of a new desk up to its first admin. */
export function BeforeSetUp() {
  const settings = useSettings().data;
  if (settings === undefined) return <Splash />;
  switch (stepBeforeAdmin(settings.firstRun)) {
    case 'pharmacy':
      return <PharmacyStep settings={settings} />;
    case 'admin':
      return <AdminStep settings={settings} />;
    case 'language':
      return <LanguageStep settings={settings} />;
  }
}
