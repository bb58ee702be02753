import { OneByOne } from '../../lib/one-by-one.ts';
import type { Logger } from '../../log/logger.ts';
import type { WaJsSource } from '../../transport/wa-js-source.ts';
import {
  afterFailure,
  afterSuccess,
  candidates,
  inOrder,
  UNTRIED,
  worthKeeping,
  type WaJsHealth,
} from './choice.ts';
import type { WaJsManifest } from './manifest.ts';
import type { WaJsFolder } from './wa-js-folder.ts';

interface WaJsStockOptions {
  /** Undefined: this program gets no updates of wa-js. */
  folder: WaJsFolder | undefined;
  /** The version that came with the program. */
  bundled: string;
  log: Logger;
}

/** Every wa-js that is here, the program's own and updates, and which of them is used. */
export class WaJsStock implements WaJsSource {
  readonly #options: WaJsStockOptions;
  readonly #opened: Promise<void>;
  #stored: string[] = [];
  #health: WaJsHealth = UNTRIED;
  #inUse: string;
  readonly #writing = new OneByOne();

  constructor(options: WaJsStockOptions) {
    this.#options = options;
    this.#inUse = options.bundled;
    this.#opened = this.#open();
  }

  /** The one that was injected last; until then the program's own. */
  get inUse(): { version: string; isUpdate: boolean } {
    return { version: this.#inUse, isUpdate: this.#inUse !== this.#options.bundled };
  }

  async newest(): Promise<string> {
    await this.#opened;
    return this.#candidates()[0] ?? this.#options.bundled;
  }

  async read(): Promise<{ version: string; script: string | undefined }> {
    await this.#opened;
    await this.#writing.settled();
    const { bundled } = this.#options;
    for (const version of inOrder(this.#candidates(), this.#health)) {
      const script = version === bundled ? undefined : await this.#readUpdate(version);
      if (version === bundled || script !== undefined) return this.#use(version, script);
    }
    // The rest is skipped, and what was left has just proved to be unreadable.
    return this.#use(bundled, undefined);
  }

  /** A verified one, for the next load of the page. Throws what the file system says. */
  async add(manifest: WaJsManifest, script: Buffer): Promise<void> {
    await this.#opened;
    const { version } = manifest;
    try {
      await this.#write(async (folder) => {
        await folder.add(manifest, script);
        this.#stored = [...this.#stored.filter((stored) => stored !== version), version];
        await this.#tidy(folder);
      });
    } catch (error) {
      this.#options.log.warn(`wa-js ${version} could not be stored`, error);
      throw error;
    }
    this.#options.log.info(`wa-js ${version} was taken from the feed`);
  }

  worked(version: string): void {
    this.#setHealth(afterSuccess(this.#options.bundled, this.#health, version));
  }

  failed(version: string): boolean {
    this.#setHealth(afterFailure(this.#candidates(), this.#health, version));
    const isSkipped = this.#health.failed.includes(version);
    if (isSkipped) this.#options.log.warn(`wa-js ${version} is skipped from now on`);
    return isSkipped;
  }

  /** For the end: everything is on disk. */
  async stop(): Promise<void> {
    await this.#opened;
    await this.#writing.settled();
  }

  async #open(): Promise<void> {
    const { folder, log } = this.#options;
    if (!folder) return;
    try {
      this.#stored = await folder.list();
      this.#health = await folder.readHealth();
      await this.#tidy(folder);
    } catch (error) {
      log.warn('the updates of wa-js could not be looked through', error);
    }
  }

  #use(version: string, script: string | undefined): { version: string; script: string | undefined } {
    if (version !== this.#inUse) this.#options.log.info(`wa-js ${version} is used from now on`);
    this.#inUse = version;
    return { version, script };
  }

  #candidates(): string[] {
    return candidates(this.#options.bundled, this.#stored);
  }

  /** What is not the signed one is taken away, so that the feed can bring it anew. */
  async #readUpdate(version: string): Promise<string | undefined> {
    try {
      return await this.#options.folder?.read(version);
    } catch (error) {
      this.#options.log.warn(`wa-js ${version} is not used`, error);
      this.#stored = this.#stored.filter((stored) => stored !== version);
      await this.#write((folder) => this.#tidy(folder)).catch(() => {});
      return undefined;
    }
  }

  async #tidy(folder: WaJsFolder): Promise<void> {
    const all = this.#candidates();
    const kept = worthKeeping(all, this.#health);
    await folder.keepOnly(kept);
    this.#stored = this.#stored.filter((version) => kept.includes(version));
  }

  #setHealth(health: WaJsHealth): void {
    if (JSON.stringify(health) === JSON.stringify(this.#health)) return;
    this.#health = health;
    this.#write((folder) => folder.writeHealth(health)).catch((error: unknown) =>
      this.#options.log.warn('how wa-js fared could not be stored', error),
    );
  }

  /** Rejects as `work` does; what is written after it does not mind. */
  #write(work: (folder: WaJsFolder) => Promise<void>): Promise<void> {
    const { folder } = this.#options;
    return folder ? this.#writing.run(() => work(folder)) : Promise.resolve();
  }
}
