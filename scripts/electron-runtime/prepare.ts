import { runScript } from '../lib/expected-failure.ts';
import { ensureDebianPackages } from './debian-packages.ts';
import { needsVirtualDisplay } from './display.ts';
import { resolveElectron, type ElectronRuntime } from './resolve.ts';
import { prepareSqlite } from './sqlite.ts';

/** Everything a start needs besides the build: the runtime, its system packages and the database add-on. */
export async function prepareRuntime(): Promise<ElectronRuntime> {
  const runtime = await resolveElectron();
  await ensureDebianPackages(runtime, needsVirtualDisplay());
  await prepareSqlite(runtime);
  return runtime;
}

// `node scripts/electron-runtime/prepare.ts`: for example after `npm ci`, which restores the prebuilt add-on.
if (import.meta.main) {
  await runScript(async () => {
    const runtime = await prepareRuntime();
    console.log(`Ready: ${runtime.kind} Electron ${runtime.version} at ${runtime.executablePath}`);
    return 0;
  });
}
