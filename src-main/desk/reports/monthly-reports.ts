import { stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { NO_REPORT_FILTER, type ReportPeriod } from '#shared/domain/reports/report.ts';
import { monthlyFailureSchema, type MonthlyFailure } from '#shared/domain/reports/monthly-report.ts';
import type { ReportSheet } from '#shared/domain/reports/report-sheet.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { dueMonths, monthlyFileName } from '#shared/desk/reports/monthly-file.ts';
import { firstOf, monthNumber } from '#shared/desk/reports/periods.ts';
import { addDays } from '#shared/time/local-date.ts';
import { localDateAt } from '#shared/time/zone.ts';
import type { EventBus } from '../../events/bus.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { DueLooks, LONGEST_PAUSE_MS } from '../../lib/due-looks.ts';
import { OneByOne } from '../../lib/one-by-one.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';
import { ProvenTime } from '../proven-time.ts';

/** A folder that is gone comes back with its stick or its network, and not within seconds. */
const AFTER_FAILURE_MS = 10 * 60_000;
/** The desk is still starting, and staff wait for its first lists. */
const MOST_AGAIN = 99;

interface MonthlyDependencies {
  store: Pick<
    Store,
    | 'getMonthlyReport'
    | 'noteMonthlyReport'
    | 'getReport'
    | 'getLinkHistory'
    | 'getSettings'
    | 'findLastWrittenAt'
  >;
  bus: EventBus;
  /** Draws the sheet where nobody sees it. Throws AppError not-printed. */
  print: (sheet: ReportSheet) => Promise<Uint8Array>;
  log: Logger;
  clock?: Clock;
}

/**
 * Puts the report of each month that is over into a folder: as soon as it is certain that it is over, or at the next start. What
 * could not be written is told and tried again; a month whose file stands is never written again.
 */
export class MonthlyReports {
  readonly #deps: MonthlyDependencies;
  readonly #clock: Clock;
  readonly #proven: ProvenTime;
  readonly #looks: DueLooks;
  /** By hand and by itself never at the same time. */
  readonly #turns = new OneByOne();
  #isRead = false;

  constructor(deps: MonthlyDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#proven = new ProvenTime({ store: deps.store, bus: deps.bus, clock: this.#clock });
    this.#looks = new DueLooks({
      look: () => this.#look(),
      onError: (error) => deps.log.error('the report of a month could not be written', error),
      afterFailureMs: AFTER_FAILURE_MS,
      listen: () => [
        deps.bus.on('desk.changed', ({ topics }) => {
          // Another folder: what waits goes there at once.
          if (topics.includes('reports') && this.#isWaiting) this.#looks.wake();
        }),
      ],
      clock: this.#clock,
    });
  }

  /** Something failed: another wish is looked at when it is said. */
  #isWaiting = false;

  start(): void {
    this.#looks.start();
    this.#looks.wake();
  }

  /** Waits for what is being written. */
  async stop(): Promise<void> {
    this.#proven.stop();
    await this.#looks.stop();
  }

  /** The PC has slept, or its clock was set. */
  wake(): void {
    this.#looks.wake();
  }

  /**
   * Writes the report of the last month that is over now, beside what stands there. @returns its file.
   * Throws AppError not-found when no folder is chosen, folder-gone, disk-full, export-failed, not-printed.
   */
  async writeNow(): Promise<string> {
    const { store } = this.#deps;
    const { folder, language } = await store.getMonthlyReport();
    if (folder === null) throw new AppError('not-found', { message: 'no folder for the reports' });
    const month = (await this.#currentMonth(this.#clock.wall())) - 1;
    return this.#turns.run(async () => {
      const file = freeFile(folder, month, language);
      await this.#write(month, { folder, language, file });
      await store.noteMonthlyReport({ month: null, file, now: this.#clock.wall() });
      return file;
    });
  }

  /** @returns how long nothing more is due, ms. */
  async #look(): Promise<number> {
    if (!this.#isRead) await this.#proven.read();
    this.#isRead = true;
    return this.#turns.run(() => this.#writeDue());
  }

  async #writeDue(): Promise<number> {
    const { store, log } = this.#deps;
    const kept = await store.getMonthlyReport();
    const { folder, language } = kept;
    this.#isWaiting = folder === null;
    if (folder === null) return LONGEST_PAUSE_MS;
    for (const month of dueMonths(kept, await this.#currentMonth(this.#proven.now()))) {
      const file = path.join(folder, monthlyFileName(month, language));
      try {
        const isWritten = await this.#writeOnce(month, { folder, language, file });
        if (isWritten === 'later') return LONGEST_PAUSE_MS;
        const written = isWritten ? file : null;
        await store.noteMonthlyReport({ month, file: written, now: this.#clock.wall() });
      } catch (error) {
        const failure = failureOf(error);
        log.warn(`the report of ${firstOf(month)} could not be written: ${failure}`, error);
        this.#isWaiting = true;
        // Each try would tell the window again.
        if (failure !== kept.failure) await store.noteMonthlyReport({ failure, now: this.#clock.wall() });
        return AFTER_FAILURE_MS;
      }
    }
    return LONGEST_PAUSE_MS;
  }

  /** @returns false for a file that stands already; `later` while what was before the reports is still being counted. */
  async #writeOnce(
    month: number,
    target: { folder: string; language: Language; file: string },
  ): Promise<boolean | 'later'> {
    await mustStand(target.folder);
    if (existsSync(target.file)) return false;
    const { counted } = await this.#deps.store.getReport({
      period: periodOf(month),
      filter: NO_REPORT_FILTER,
    });
    if (counted < 1) return 'later';
    await this.#write(month, target);
    return true;
  }

  async #write(
    month: number,
    { folder, language, file }: { folder: string; language: Language; file: string },
  ): Promise<void> {
    await mustStand(folder);
    const bytes = await this.#deps.print(await this.#sheetOf(periodOf(month), language));
    await handOver(file, (unfinished) => writeFile(unfinished, bytes));
  }

  async #sheetOf(period: ReportPeriod, language: Language): Promise<ReportSheet> {
    const { store } = this.#deps;
    const { pharmacyName, hours, clockFace } = await store.getSettings();
    return {
      pharmacyName,
      language,
      timeZone: hours.timeZone,
      clockFace,
      report: await store.getReport({ period, filter: NO_REPORT_FILTER }),
      links: await store.getLinkHistory({ period, now: this.#clock.wall() }),
    };
  }

  async #currentMonth(at: number): Promise<number> {
    const { hours } = await this.#deps.store.getSettings();
    return monthNumber(localDateAt(at, hours.timeZone));
  }
}

const periodOf = (month: number): ReportPeriod => ({
  from: firstOf(month),
  to: addDays(firstOf(month + 1), -1),
});

/** A folder is never made: a stick that is not there would get one of its name on the disk. */
async function mustStand(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) throw new AppError('folder-gone');
}

function freeFile(folder: string, month: number, language: Language): string {
  for (let again = 1; ; again += 1) {
    const file = path.join(folder, monthlyFileName(month, language, again));
    if (again > MOST_AGAIN || !existsSync(file)) return file;
  }
}

const failureOf = (error: unknown): MonthlyFailure =>
  error instanceof AppError
    ? (monthlyFailureSchema.safeParse(error.code).data ?? 'export-failed')
    : 'not-printed';
