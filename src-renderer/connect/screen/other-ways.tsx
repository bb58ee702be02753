import { IconMessages, IconRestore, IconSchool } from '@tabler/icons-react';
import { useCommand } from '../../api/use-command.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSwitchTraining } from '../../training/use-switch-training.ts';
import { Way, Ways } from '../../window/way.tsx';

/** What can be done without a link. */
export function OtherWays() {
  const { t } = useWords();
  const { setView } = useNavigation();
  const isTraining = useAppInfo().data?.training ?? false;
  const enterRestore = useCommand('app.enterRestore');
  const enterTraining = useSwitchTraining('app.enterTraining');
  return (
    <Ways>
      <Way
        title={t('connect.open-desk')}
        hint={t('connect.open-desk-hint')}
        icon={IconMessages}
        onTake={() => setView('desk')}
        testId="open-desk"
      />
      {isTraining ? null : (
        <>
          <Way
            title={t('connect.restore')}
            hint={t('connect.restore-hint')}
            icon={IconRestore}
            isBusy={enterRestore.isPending}
            onTake={() => enterRestore.mutate()}
            testId="restore-enter"
          />
          <Way
            title={t('connect.enter-training')}
            hint={t('connect.enter-training-hint')}
            icon={IconSchool}
            isBusy={enterTraining.isPending}
            onTake={() => enterTraining.mutate()}
            testId="training-enter"
          />
        </>
      )}
    </Ways>
  );
}
