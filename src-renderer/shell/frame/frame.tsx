import { useEffect, useState } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { findPhoneLink } from '#shared/domain/links.ts';
import { useAppInfo, useConnection, useLinks, useStartup } from '../../api/queries/app.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useUnreadTotal } from '../../api/queries/conversations.ts';
import { BeforeSetUp } from '../../first-run/before-set-up.tsx';
import { FirstRun, useFirstRunStep } from '../../first-run/first-run.tsx';
import { ConnectScreen } from '../../connect/screen/connect-screen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { RestoreScreen } from '../../restore/screen/restore-screen.tsx';
import { StaffGate } from '../../staff/sign-in/staff-gate.tsx';
import { SettingsDialog } from '../../settings/settings-dialog.tsx';
import { Desk } from '../desk/desk.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import classes from './frame.module.css';
import { Splash, StartFailure } from '../../window/splash.tsx';
import { UpgradeScreen } from '../../upgrading/upgrade-screen.tsx';
import { useFollowMerges } from '../desk/use-follow-merges.ts';
import { useFocusKeeping } from '../../ui/focus/use-focus-keeping.ts';
import { TrainingBanner } from '../../training/training-banner.tsx';

/** The whole window: the desk, the restore screen when the data could not be opened, or how far their upgrade is. */
export function Frame() {
  const startup = useStartup();
  useFocusKeeping();
  if (startup.isError) {
    return <StartFailure code={errorCodeOf(startup.error)} onRetry={() => void startup.refetch()} />;
  }
  if (startup.data === undefined) return <Splash />;
  if (startup.data.state === 'upgrading') return <UpgradeScreen />;
  return startup.data.state === 'ready' ? (
    <StaffGate setUp={<BeforeSetUp />}>
      <OpenFrame />
    </StaffGate>
  ) : (
    <RestoreScreen startup={startup.data} reason={startup.data.state} />
  );
}

/** The training banner, then what a new desk still asks, the connect screen or the desk. */
function OpenFrame() {
  const settings = useSettings();
  const connection = useConnection();
  const { language } = useWords();
  const { view, setView } = useNavigation();
  const links = useLinks().data;
  const phase = connection.data?.phase;
  // The phone is linked while another link sends: its screen is there as long as somebody wants it.
  const code = links && findPhoneLink(links);
  const phone = code?.link === links?.sending ? undefined : code?.state;
  const isLinkingPhone = phase === 'online' && phone !== undefined && phone.phase !== 'online';
  const firstRunStep = useFirstRunStep();
  useWindowTitle();
  useFollowMerges();

  useEffect(() => {
    if (phase === 'online') setView('desk');
  }, [phase, isLinkingPhone, setView]);

  // Only the first paint waits for the language: a later change must not throw away what staff have open.
  const [hasOpened, setHasOpened] = useState(false);
  if (!hasOpened && settings.data?.language === language) setHasOpened(true);

  const failed = [settings, connection].find((query) => query.isError && query.data === undefined);
  if (failed !== undefined) {
    return <StartFailure code={errorCodeOf(failed.error)} onRetry={() => void failed.refetch()} />;
  }
  if (settings.data === undefined || connection.data === undefined || !hasOpened) return <Splash />;
  const shown = (isLinkingPhone ? phone : undefined) ?? connection.data;
  return (
    <div className={classes.frame}>
      <TrainingBanner />
      <div className={classes.view}>
        {firstRunStep !== null ? (
          <FirstRun step={firstRunStep} connection={shown} />
        ) : view === 'desk' || (phase === 'online' && !isLinkingPhone) ? (
          <Desk connection={connection.data} />
        ) : (
          <ConnectScreen connection={shown} />
        )}
      </div>
      <SettingsDialog />
    </div>
  );
}

function useWindowTitle(): void {
  const unread = useUnreadTotal().data ?? 0;
  const isTraining = useAppInfo().data?.training ?? false;
  const { t } = useWords();
  useEffect(() => {
    const name = isTraining ? `${t('app.name')} · ${t('training.title')}` : t('app.name');
    document.title = unread > 0 ? `(${unread}) ${name}` : name;
    // A locked desk does not say how many wait.
    return () => void (document.title = name);
  }, [unread, isTraining, t]);
}
