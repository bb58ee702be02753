import path from 'node:path';
import type {
  DrillReport,
  ExternalCheck,
  ExternalSetUp,
  ExternalSnapshot,
  ExternalStatus,
} from '#shared/domain/data/external-backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { tidySync } from '../../lib/files/remove.ts';
import { OneByOne } from '../../lib/one-by-one.ts';
import type { Logger } from '../../log/logger.ts';
import { drillFolder } from './drill.ts';
import { Drills } from './drills.ts';
import { ExternalError, problemOf } from './external-error.ts';
import type { KeptTarget } from './kept-target.ts';
import { deskIdOf } from './layout.ts';
import { copyFolder, probeOf, takeSnapshot, type DoTask, type SnapshotSource } from './take-snapshot.ts';
import { TargetKey, type PassphraseKeeper } from './target-key.ts';
import { TargetState } from './target-state.ts';
import type { ExternalResults, ExternalTask } from './task.ts';

export interface ExternalBackupsDependencies {
  source: SnapshotSource;
  /** Does a task where nothing else waits for it; see runExternalTask. */
  runTask: <T extends ExternalTask>(
    task: T,
    options: { onBytes: (done: number) => void; signal: AbortSignal },
  ) => Promise<ExternalResults[T['kind']]>;
  keeper: PassphraseKeeper;
  /** The binary logarithm of scrypt's N. */
  scryptLogN?: number;
  onChange: (status: ExternalStatus) => void;
  onDrill: (progress: number) => void;
  clock?: Clock;
  log: Logger;
}

/** Snapshots of the whole desk in a folder, on a stick or on a share that a person has chosen. One run at a time. */
export class ExternalBackups {
  readonly #deps: ExternalBackupsDependencies;
  readonly #clock: Clock;
  readonly #state: TargetState;
  readonly #key: TargetKey;
  readonly #line = new OneByOne();
  #running: Promise<ExternalStatus> | undefined;
  #chosen: ExternalCheck | undefined;
  readonly #stopping = new AbortController();
  #stoppingRun = new AbortController();
  #isLooking = false;
  readonly #drills = new Drills();

  constructor(deps: ExternalBackupsDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    const { userData } = deps.source.place;
    const file = path.join(userData, 'external-backup.json');
    this.#state = new TargetState({ file, clock: this.#clock, onChange: deps.onChange });
    this.#key = new TargetKey({
      file: path.join(userData, 'external-backup.key'),
      key: deps.source.key,
      keeper: deps.keeper,
      scryptLogN: deps.scryptLogN,
      doTask: (task, onBytes) => this.#doTask(task, onBytes),
      log: deps.log,
    });
    this.#key.settle(this.#state.kept?.keyDigest);
    // What a kill left: neither is anything that could be gone on with.
    tidySync(copyFolder(deps.source.place));
    tidySync(drillFolder(deps.source.place));
  }

  /** The target's facts, for the schedule. */
  get kept(): KeptTarget | undefined {
    return this.#state.kept;
  }

  status(): ExternalStatus {
    return this.#state.status;
  }

  /** The pharmacy's day on which staff were last told that it is overdue. */
  get toldOn(): string | undefined {
    return this.#state.kept?.toldOn;
  }

  noteTold(date: string): Promise<void> {
    return this.#state.change({ toldOn: date });
  }

  /** Looks at a folder that a person has chosen; `setUp` takes it then. Never rejects. */
  async choose(folder: string): Promise<ExternalCheck> {
    const { place, key } = this.#deps.source;
    const check = await this.#doTask({
      kind: 'external-check',
      target: folder,
      deskId: deskIdOf(key),
      userData: place.userData,
    }).catch((error: unknown): ExternalCheck => ({
      folder,
      problem: problemOf(error),
      isSameDisk: false,
      ownSnapshots: 0,
      otherDesks: 0,
      freeBytes: null,
    }));
    this.#chosen = check.problem === null ? check : undefined;
    return check;
  }

  /**
   * Takes the folder that was chosen last, or goes on with the one that is set up; a run under way is stopped for it.
   * Throws AppError invalid-input where there is neither, or no passphrase for it.
   */
  setUp({ passphrase, ...rest }: ExternalSetUp): Promise<ExternalStatus> {
    this.#stoppingRun.abort();
    return this.#line.run(async () => {
      const { kept } = this.#state;
      const place = this.#chosen ?? kept;
      const deskId = deskIdOf(this.#deps.source.key);
      if (place === undefined) throw new AppError('invalid-input');
      // Also another stick under the same letter, or one that a person has emptied, once they choose it again.
      const isNewPlace = place.folder !== kept?.folder || this.#chosen?.ownSnapshots === 0;
      if (passphrase === null && (kept?.deskId !== deskId || !this.#key.isMade())) {
        throw new AppError('invalid-input');
      }
      const keyDigest = passphrase === null ? kept?.keyDigest : await this.#key.make(passphrase);
      const fresh = { last: null, pending: null, hasBegun: false, rereading: { after: '', at: null } };
      await this.#state.choose({
        ...fresh,
        ...(isNewPlace || kept === undefined ? { chosenAt: this.#clock.wall() } : kept),
        ...rest,
        version: 1,
        folder: place.folder,
        isSameDisk: place.isSameDisk,
        deskId,
        passphrase: passphrase === null ? (kept?.passphrase ?? null) : this.#key.wrap(passphrase),
        keyDigest,
        hasNewKey: passphrase !== null || kept?.hasNewKey === true,
      });
      this.#key.settle(keyDigest);
      this.#chosen = undefined;
      return this.#state.report();
    });
  }

  /** Takes no more snapshots; what lies in the target stays. */
  forget(): Promise<ExternalStatus> {
    this.#stoppingRun.abort();
    return this.#line.run(async () => {
      await this.#state.choose(undefined);
      await this.#key.forget();
      return this.#state.report();
    });
  }

  /** Takes a snapshot now; a call meanwhile waits for the same one. Never rejects: the status says what became of it. */
  run(): Promise<ExternalStatus> {
    this.#running ??= this.#line.run(() => this.#run()).finally(() => (this.#running = undefined));
    return this.#running;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Whether the target is there, and what its newest snapshot is. Never rejects. */
  async look(): Promise<void> {
    const { kept } = this.#state;
    if (kept === undefined || this.isRunning || this.#isLooking) return;
    this.#isLooking = true;
    // A slow share may answer when another place was chosen, or when a run has found out more.
    const isStill = (): boolean => this.#state.kept === kept && !this.isRunning;
    try {
      const probe = await this.#doTask(probeOf(kept, this.#deps.source.place));
      if (isStill()) await this.#state.heed(probe);
    } catch (error) {
      if (isStill()) this.#state.fail(problemOf(error));
    } finally {
      this.#isLooking = false;
    }
    this.#state.report();
  }

  /** Those of the target, newest first. Throws ExternalError. */
  async snapshots(): Promise<ExternalSnapshot[]> {
    const { kept } = this.#state;
    if (kept === undefined) return [];
    const found = await this.#doTask({ kind: 'external-list', folder: kept.folder });
    return found.filter(({ desk }) => desk === kept.deskId);
  }

  /**
   * Tries a snapshot (null: the newest) without touching the desk; one that is under way is stopped for it. Never rejects.
   * @param passphrase null: the one that is kept.
   */
  drill(id: string | null, passphrase: string | null): Promise<DrillReport> {
    const { source, onDrill } = this.#deps;
    return this.#drills.run({
      find: async () => {
        const all = await this.snapshots();
        return id === null ? all[0] : all.find((one) => one.id === id);
      },
      folder: this.#state.kept?.folder ?? '',
      passphrase: passphrase ?? this.passphrase(),
      source,
      tasksUntil: (signal) => this.#tasks(AbortSignal.any([signal, this.#stopping.signal])),
      onProgress: onDrill,
    });
  }

  cancelDrill(): void {
    this.#drills.cancel();
  }

  /** The one that is kept; null where none is, or the key store does not know it any more. */
  passphrase(): string | null {
    return this.#key.unwrap(this.#state.kept?.passphrase ?? null);
  }

  /** What is under way is left behind as unfinished. */
  stop(): void {
    this.#stopping.abort();
  }

  async #run(): Promise<ExternalStatus> {
    const { source, log } = this.#deps;
    let { kept } = this.#state;
    if (kept === undefined) return this.status();
    // As exact as a snapshot's name.
    const now = Math.floor(this.#clock.wall() / 1000) * 1000;
    this.#stoppingRun = new AbortController();
    const doTask = this.#tasks(AbortSignal.any([this.#stoppingRun.signal, this.#stopping.signal]));
    try {
      kept = await this.#withKey(kept);
      const last = await takeSnapshot({
        source,
        kept,
        keyFile: this.#key.file,
        doTask,
        now,
        onProgress: (phase, progress) => this.#state.tell(phase, progress),
        onProbe: (probe) => this.#state.heed(probe),
        onPending: (pending, rereadUpTo) =>
          this.#state.change({ pending, rereading: { after: rereadUpTo, at: now } }),
      });
      await this.#state.change({ last, pending: null, hasBegun: true, hasNewKey: false });
      this.#state.succeed();
      log.info(`snapshot ${last.snapshot}: ${last.newFiles} new files, ${last.writtenBytes} bytes`);
    } catch (error) {
      this.#state.fail(problemOf(error));
      log.warn('no snapshot was taken', error);
    }
    return this.#state.tell(null, null);
  }

  /** The data may have been restored since: then their key has to be brought there too. */
  async #withKey(kept: KeptTarget): Promise<KeptTarget> {
    const deskId = deskIdOf(this.#deps.source.key);
    this.#key.settle(kept.keyDigest);
    if (kept.deskId === deskId && this.#key.isMade()) return kept;
    const passphrase = this.passphrase();
    if (passphrase === null) throw new ExternalError('passphrase-needed', 'the data have another key');
    const keyDigest = await this.#key.make(passphrase);
    const isOther = kept.deskId !== deskId;
    const begunAnew = isOther ? { last: null, pending: null, hasBegun: false } : {};
    await this.#state.change({ deskId, keyDigest, ...begunAnew });
    this.#key.settle(keyDigest);
    return this.#state.kept ?? kept;
  }

  readonly #doTask: DoTask = (task, onBytes) => this.#tasks(this.#stopping.signal)(task, onBytes);

  #tasks(signal: AbortSignal): DoTask {
    return (task, onBytes = () => {}) => this.#deps.runTask(task, { onBytes, signal });
  }
}
