import { IconMessages, IconRestore, IconSchool } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useCommand } from '../../api/use-command.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSwitchTraining } from '../../training/use-switch-training.ts';
import classes from './other-ways.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** What can be done without a link. */
export function OtherWays() {
  const { setView } = useNavigation();
  const isTraining = useAppInfo().data?.training ?? false;
  const enterRestore = useCommand('app.enterRestore');
  const enterTraining = useSwitchTraining('app.enterTraining');
  return (
    <div className={classes.ways}>
      <Way words="open-desk" icon={IconMessages} onTake={() => setView('desk')} testId="open-desk" />
      {isTraining ? null : (
        <>
          <Way
            words="restore"
            icon={IconRestore}
            isBusy={enterRestore.isPending}
            onTake={() => enterRestore.mutate()}
            testId="restore-enter"
          />
          <Way
            words="enter-training"
            icon={IconSchool}
            isBusy={enterTraining.isPending}
            onTake={() => enterTraining.mutate()}
            testId="training-enter"
          />
        </>
      )}
    </div>
  );
}

type WayProps = {
  words: 'open-desk' | 'restore' | 'enter-training';
  icon: Icon;
  isBusy?: boolean;
  onTake: () => void;
  testId: string;
};

function Way({ words, icon: WayIcon, isBusy = false, onTake, testId }: WayProps) {
  const { t } = useWords();
  return (
    <button type="button" className={classes.way} disabled={isBusy} onClick={onTake} data-testid={testId}>
      <WayIcon {...ICON.large} />
      <span className={classes.words}>
        <strong>{t(`connect.${words}`)}</strong>
        <small>{t(`connect.${words}-hint`)}</small>
      </span>
    </button>
  );
}
