import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import semver from 'semver';
import { z } from 'zod';
import { move } from '../../lib/files/move.ts';
import { remove, tidy } from '../../lib/files/remove.ts';
import { replace } from '../../lib/files/replace.ts';
import { syncFolder } from '../../lib/sync-folder.ts';
import { UNTRIED, type WaJsHealth } from './choice.ts';
import { readManifest, verifyScript, WaJsRefused, type WaJsManifest } from './manifest.ts';

const MANIFEST = 'wa-js.json';
const SCRIPT = 'wa-js.js';
const HEALTH = 'health.json';

const healthSchema = z.object({ failed: z.array(z.string()), worked: z.string().nullable() });

/**
 * The updates of wa-js on this PC: `<folder>/<version>/` with script and manifest, each there whole or not at all.
 * What lies there is not believed: it is verified whenever it is read.
 */
export class WaJsFolder {
  readonly #folder: string;
  readonly #key: KeyObject;
  readonly #rosheta: string;

  /** @param rosheta the version of this program. */
  constructor(folder: string, key: KeyObject, rosheta: string) {
    this.#folder = folder;
    this.#key = key;
    this.#rosheta = rosheta;
  }

  /** The versions that lie there, unverified. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(nothingThere([]));
    return entries
      .filter((entry) => entry.isDirectory() && semver.valid(entry.name) === entry.name)
      .map(({ name }) => name);
  }

  /** Throws WaJsRefused, or what the file system says, when it is not the signed one or not for this program. */
  async read(version: string): Promise<string> {
    const folder = path.join(this.#folder, version);
    const manifest = readManifest(await readFile(path.join(folder, MANIFEST), 'utf8'), this.#key);
    if (manifest.version !== version) throw new WaJsRefused(`wa-js ${manifest.version} lies as ${version}`);
    // Taken by a newer Rosheta, which was then replaced by this one.
    if (semver.gt(manifest.minRosheta, this.#rosheta)) {
      throw new WaJsRefused(`wa-js ${version} needs Rosheta ${manifest.minRosheta}`);
    }
    const script = await readFile(path.join(folder, SCRIPT));
    verifyScript(script, manifest);
    return script.toString('utf8');
  }

  async add(manifest: WaJsManifest, script: Buffer): Promise<void> {
    const folder = path.join(this.#folder, manifest.version);
    const unfinished = `${folder}.new`;
    await remove(unfinished);
    await mkdir(unfinished, { recursive: true });
    await writeFile(path.join(unfinished, SCRIPT), script, { flush: true });
    await writeFile(path.join(unfinished, MANIFEST), JSON.stringify(manifest), { flush: true });
    await remove(folder);
    await move(unfinished, folder);
    syncFolder(this.#folder);
  }

  /** Takes away everything else, also what was left unfinished; what somebody holds goes another time. */
  async keepOnly(versions: readonly string[]): Promise<void> {
    const kept = new Set([...versions, HEALTH]);
    const names = await readdir(this.#folder).catch(nothingThere([]));
    for (const name of names) {
      if (!kept.has(name)) await tidy(path.join(this.#folder, name));
    }
  }

  /** What cannot be read is forgotten: every version gets its chance again. */
  async readHealth(): Promise<WaJsHealth> {
    try {
      return healthSchema.parse(JSON.parse(await readFile(path.join(this.#folder, HEALTH), 'utf8')));
    } catch {
      return UNTRIED;
    }
  }

  async writeHealth(health: WaJsHealth): Promise<void> {
    const file = path.join(this.#folder, HEALTH);
    await mkdir(this.#folder, { recursive: true });
    await replace(file, (unfinished) => writeFile(unfinished, JSON.stringify(health), { flush: true }));
  }
}

/** For what was never made: nothing is in it. */
function nothingThere<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw error;
  };
}
