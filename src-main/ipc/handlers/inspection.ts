import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { LogCursor, LogFilter, LogPage } from '#shared/domain/inspection/log-page.ts';
import type { SupportBundles } from '../../inspection/bundle/support-bundles.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface InspectionHandlerDependencies {
  inspection: {
    state: () => Promise<DeskState>;
    log: (filter: LogFilter, from: LogCursor | null) => Promise<LogPage>;
    showLog: () => void;
    bundles: Pick<SupportBundles, 'preview' | 'save'>;
  };
}

export function inspectionHandlers({ inspection }: InspectionHandlerDependencies): HandlersFor<'inspection'> {
  return {
    'inspection.state': () => inspection.state(),
    'inspection.log': ({ filter, from }) => inspection.log(filter, from),
    'inspection.showLog': () => {
      inspection.showLog();
      return undefined;
    },
    'inspection.previewBundle': () => inspection.bundles.preview(),
    'inspection.saveBundle': ({ id, leftOut }) => inspection.bundles.save(id, leftOut),
  };
}
