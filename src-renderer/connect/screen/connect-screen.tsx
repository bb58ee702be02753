import type { ConnectionState } from '#shared/domain/connection.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConnectionStatus } from '../../window/connection-status.tsx';
import { Door, DoorCard } from '../../window/door.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import { useAppReady } from '../../window/use-app-ready.ts';
import { OtherWays } from './other-ways.tsx';
import { PhasePanel } from './phase-panel.tsx';

/** The door of the desk: links the pharmacy's phone, or tells truthfully why WhatsApp is not there. */
export function ConnectScreen({ connection }: { connection: ConnectionState }) {
  const { t } = useWords();
  useAppReady(true);
  return (
    <Door
      width="wide"
      tagline={t('app.tagline')}
      controls={
        <>
          <ConnectionStatus connection={connection} />
          <QuickControls orientation="row" />
        </>
      }
      data-testid="connect-screen"
    >
      <DoorCard
        data-testid="connect-phase"
        data-phase={connection.phase}
        data-reason={connection.phase === 'offline' ? connection.reason : undefined}
      >
        <PhasePanel connection={connection} />
      </DoorCard>
      <OtherWays />
    </Door>
  );
}
