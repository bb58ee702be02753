import { IconRestore, IconSchool } from '@tabler/icons-react';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { Way, Ways } from '../../window/way.tsx';
import { StepDoor } from '../step-door.tsx';
import { useStep } from '../use-step.ts';

/** The first thing a new desk asks; what is chosen holds at once. */
export function LanguageStep({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  const step = useStep(settings, 'language');
  return (
    <StepDoor
      step="language"
      title={t('first-run.language-title')}
      body={t('first-run.language-body')}
      onNext={() => step.next()}
      next={{ isBusy: step.isBusy }}
      below={<InsteadOfANewPharmacy />}
    >
      <Choice
        label={t('settings.language')}
        value={settings.language}
        onChange={(language) => update.mutate({ language })}
        options={[
          { value: 'ar', label: t('settings.language-ar'), testId: 'language-ar', lang: 'ar' },
          { value: 'en', label: t('settings.language-en'), testId: 'language-en', lang: 'en' },
        ]}
      />
    </StepDoor>
  );
}

/** Whoever has a pharmacy in a backup, or only wants to look, need not invent one first. */
function InsteadOfANewPharmacy() {
  const { t } = useWords();
  const restore = useCommand('app.restoreBeforeSetUp');
  const train = useCommand('app.trainBeforeSetUp');
  return (
    <Ways>
      <Way
        title={t('connect.restore')}
        hint={t('staff.setup-restore-hint')}
        icon={IconRestore}
        isBusy={restore.isPending}
        onTake={() => restore.mutate()}
        testId="set-up-restore"
      />
      <Way
        title={t('connect.enter-training')}
        hint={t('connect.enter-training-hint')}
        icon={IconSchool}
        isBusy={train.isPending}
        onTake={() => train.mutate()}
        testId="set-up-training"
      />
    </Ways>
  );
}
