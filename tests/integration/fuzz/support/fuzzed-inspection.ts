import { tmpdir } from 'node:os';
import { FullExport } from '#main/full-export/full-export.ts';
import { FullExportFailed } from '#main/full-export/run-worker.ts';
import { readLog } from '#main/inspection/log/read-log.ts';
import { SupportBundles } from '#main/inspection/bundle/support-bundles.ts';
import type { FullExportHandlerDependencies } from '#main/ipc/handlers/full-export.ts';
import type { InspectionHandlerDependencies } from '#main/ipc/handlers/inspection.ts';
import { SAMPLE_DESK_STATE } from '../../../unit/renderer/support/fake-bridge/inspection-handlers.ts';
import { silentLog } from '../../support/silent-log.ts';

/** Looking inside a desk without a log, and an export to nowhere. */
export function fuzzedInspection(): InspectionHandlerDependencies &
  Omit<FullExportHandlerDependencies, 'staff'> {
  return {
    inspection: {
      state: () => Promise.resolve(SAMPLE_DESK_STATE),
      log: (filter, from) => readLog('/nowhere', filter, from),
      showLog: () => {},
      bundles: new SupportBundles({
        gather: () => Promise.resolve([{ name: 'desk.json', text: '{}' }]),
        chooseTarget: () => Promise.resolve(undefined),
      }),
    },
    fullExport: new FullExport({
      userData: tmpdir(),
      run: () => ({
        counts: Promise.reject(new FullExportFailed('gone', 'nowhere')),
        stop: () => {},
      }),
      keepMedia: (work) => work(),
      leftovers: { add: async () => {}, takeAway: async () => {}, tidy: async () => {} },
      onChange: () => {},
      onEnd: () => {},
      now: () => 0,
      log: silentLog,
    }),
    choosePlace: () => Promise.resolve(undefined),
    showInFolder: () => {},
  };
}
