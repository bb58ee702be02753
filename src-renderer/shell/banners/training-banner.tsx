import { IconSchool } from '@tabler/icons-react';
import { useAppInfo } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSwitchTraining } from '../desk/use-switch-training.ts';
import classes from './training-banner.module.css';

/** Keeps everybody aware that these customers are not real. */
export function TrainingBanner() {
  const isTraining = useAppInfo().data?.training ?? false;
  const leave = useSwitchTraining('app.leaveTraining');
  const { t } = useWords();
  if (!isTraining) return null;
  return (
    <aside className={classes.banner} data-testid="training-banner">
      <IconSchool size={18} aria-hidden="true" />
      <strong className={classes.title}>{t('training.title')}</strong>
      <span className={classes.body}>{t('training.body')}</span>
      <button
        type="button"
        className={classes.leave}
        disabled={leave.isPending}
        onClick={() => leave.mutate()}
        data-testid="training-leave"
      >
        {t('training.leave')}
      </button>
    </aside>
  );
}
