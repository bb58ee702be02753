import type { StartWithPc } from '../../app/alerts/start-with-pc.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface AlertHandlerDependencies {
  alerts: {
    /** The conversation whose notification was pressed; once. */
    takeWanted: () => { conversationId: number } | null;
    startWithPc: StartWithPc;
  };
}

export function alertHandlers({ alerts }: AlertHandlerDependencies): HandlersFor<'alerts'> {
  return {
    'alerts.takeWanted': () => alerts.takeWanted(),
    'alerts.startup': () => alerts.startWithPc.read(),
    'alerts.setStartup': async ({ isOn }) => {
      await alerts.startWithPc.set(isOn);
      return alerts.startWithPc.read();
    },
  };
}
