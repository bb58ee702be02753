import { app } from 'electron';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createUpdateEngine } from '#main/updates/electron-updater-engine.ts';
import type * as library from '#main/updates/library.ts';
import { UpdateError, type UpdateEngine } from '#main/updates/engine.ts';
import type { UpdateChannel } from '#shared/domain/updates.ts';

/** The driver alone in a real Electron, for engine.test.ts: what a packed app has beside it is said by hand here. */
export interface EngineUnderTest {
  look: (channel: UpdateChannel) => Promise<object | string | null>;
  /** @returns the steps of the progress, or why not. */
  download: () => Promise<number[] | string>;
  isHere: () => boolean;
  install: () => Promise<void>;
}

const reasonOf = (error: unknown): string => {
  if (error instanceof UpdateError) return error.reason;
  throw error;
};

function underTest(engine: UpdateEngine): EngineUnderTest {
  return {
    look: (channel) => engine.look(channel).catch(reasonOf),
    download: async () => {
      const steps: number[] = [];
      return engine.download((progress) => steps.push(progress)).then(() => steps, reasonOf);
    },
    isHere: () => engine.isHere(),
    install: () => engine.install(),
  };
}

// There is no window, and none of it may end the process but the installer.
app.on('window-all-closed', () => {});
// The bundle that is shipped.
const bundle = process.env['ROSHETA_TEST_UPDATER'] ?? '';
const { autoUpdater } = createRequire(bundle)(bundle) as typeof library;
autoUpdater.forceDevUpdateConfig = true;
Object.assign(autoUpdater, { updateConfigPath: path.join(app.getAppPath(), 'app-update.yml') });
const url = process.env['ROSHETA_TEST_FEED'] ?? '';
const engine = createUpdateEngine({ provider: 'generic', url }, autoUpdater);
Object.assign(globalThis, { engineUnderTest: underTest(engine) });
