import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useWords } from '../i18n/use-words.ts';
import { Door, DoorCard, DoorText, DoorTitle } from '../window/door.tsx';
import { QuickControls } from '../window/quick-controls.tsx';
import { useAppReady } from '../window/use-app-ready.ts';
import classes from './upgrade-screen.module.css';

/** In place of the desk while a new version of the program upgrades its data; the desk follows by itself. */
export function UpgradeScreen() {
  const { t } = useWords();
  const { data: progress } = useQuery({
    queryKey: queryKeys.upgrade,
    queryFn: () => invoke('upgrade.get', undefined),
  });
  useAppReady(progress !== undefined);
  const { stage = 'copying', done = 0, of = 0 } = progress ?? {};
  const numbers = { step: String(Math.min(done + 1, of)), steps: String(of) };
  return (
    <Door
      width="narrow"
      controls={<QuickControls orientation="row" withSettings={false} />}
      data-testid="upgrade-screen"
      data-stage={stage}
      data-done={done}
    >
      <DoorCard>
        <DoorTitle>{t('upgrade.title')}</DoorTitle>
        <DoorText>{t('upgrade.body')}</DoorText>
        <Progress
          value={stage === 'copying' ? 100 : ((done + 1) / Math.max(of, 1)) * 100}
          striped
          animated
          aria-label={t('upgrade.title')}
        />
        <p className={classes.state} role="status" data-testid="upgrade-words">
          {stage === 'copying' ? t('upgrade.copying') : t('upgrade.step', numbers)}
        </p>
      </DoorCard>
    </Door>
  );
}
