import { IconSchool } from '@tabler/icons-react';
import { useAppInfo } from '../api/queries/app.ts';
import { useWords } from '../i18n/use-words.ts';
import { NoteAction } from '../ui/notes/note-action.tsx';
import { useSwitchTraining } from './use-switch-training.ts';
import { Banner } from '../ui/notes/banner.tsx';
import { ICON } from '../ui/icon-size.ts';

/** Keeps everybody aware that these customers are not real. */
export function TrainingBanner() {
  const isTraining = useAppInfo().data?.training ?? false;
  const leave = useSwitchTraining('app.leaveTraining');
  const { t } = useWords();
  if (!isTraining) return null;
  return (
    <Banner
      tone="amber"
      role="note"
      icon={<IconSchool {...ICON.control} />}
      words={
        <>
          <strong>{t('training.title')}</strong>
          {` · ${t('training.body')}`}
        </>
      }
      data-testid="training-banner"
    >
      <NoteAction disabled={leave.isPending} onClick={() => leave.mutate()} data-testid="training-leave">
        {t('training.leave')}
      </NoteAction>
    </Banner>
  );
}
