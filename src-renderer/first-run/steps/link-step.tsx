import { useEffect, useEffectEvent } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { PhasePanel } from '../../connect/screen/phase-panel.tsx';
import { StepDoor } from '../step-door.tsx';
import { useStep } from '../use-step.ts';
import type { LaterWays } from './later-ways.ts';

type LinkStepProps = { settings: Settings; connection: ConnectionState } & LaterWays;

/** The QR code of the connect screen. A phone that is linked goes on by itself. */
export function LinkStep({ settings, connection, onLeave }: LinkStepProps) {
  const step = useStep(settings, 'link');
  const { phase } = connection;
  const goOn = useEffectEvent(() => step.next());
  useEffect(() => {
    if (phase === 'online') goOn();
  }, [phase]);
  const isLinked = phase === 'syncing' || phase === 'online';
  return (
    <StepDoor
      step="link"
      width="wide"
      onBack={() => step.go('hours')}
      onSkip={isLinked ? undefined : () => step.next()}
      onLeave={onLeave}
      onNext={isLinked ? () => step.next() : undefined}
      next={{ isBusy: step.isBusy }}
      submitsByEnter={false}
    >
      <div data-testid="connect-phase" data-phase={phase}>
        <PhasePanel connection={connection} />
      </div>
    </StepDoor>
  );
}
