import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { formatBytes } from '../i18n/size-format.ts';
import { formatDuration } from '../ui/time/format-duration.ts';
import { formatFull } from '../i18n/time-format.ts';
import { isolate, isolateLtr, type Words } from '../i18n/use-words.ts';

export interface FactGroup {
  title: TextKey;
  facts: { name: string; value: string }[];
}

/** What is shown of the desk's state and what is copied of it: the same words, in groups. */
export function factsOf(state: DeskState, { t, language }: Pick<Words, 't' | 'language'>): FactGroup[] {
  const unknown = t('inspection.unknown');
  const size = (bytes: number | null): string =>
    bytes === null ? unknown : isolate(formatBytes(bytes, language));
  const time = (at: number): string => isolate(formatFull(at, language));
  const share = (done: number): string => `${Math.floor(done * 100)}%`;
  const { store, versions, sizes, disk, memory, backup, damageCheck, clock, system } = state;
  const runtime = `Electron ${versions.electron} · Chromium ${versions.chromium} · Node ${versions.node}`;
  const ofStore = (read: (known: NonNullable<typeof store>) => string): string =>
    store === null ? unknown : read(store);
  const fact = (name: TextKey, value: string) => ({ name: t(name), value });
  return [
    {
      title: 'inspection.part-link',
      facts: state.links.map(({ link, phase, since }) => {
        const word = t(phaseKey(phase));
        const value = since === null ? word : t('inspection.link-since', { phase: word, time: time(since) });
        return fact(link === 'cloud' ? 'inspection.link-cloud' : 'inspection.link-web', value);
      }),
    },
    {
      title: 'inspection.part-queue',
      facts: [
        fact(
          'inspection.outbox',
          ofStore(({ outbox: { queued, prepared, dispatched } }) => beside(queued, prepared, dispatched)),
        ),
        fact(
          'inspection.scheduled',
          ofStore(({ scheduled }) => String(scheduled)),
        ),
        fact(
          'inspection.webhooks',
          ofStore(({ webhooksWaiting, webhooksUnreadable }) => beside(webhooksWaiting, webhooksUnreadable)),
        ),
        fact(
          'inspection.unfinished',
          ofStore(({ unfinished }) => String(unfinished)),
        ),
        fact(
          'inspection.search-upkeep',
          ofStore(({ searchDone }) => share(searchDone)),
        ),
        fact(
          'inspection.reports-upkeep',
          ofStore(({ reportsDone }) => share(reportsDone)),
        ),
      ],
    },
    {
      title: 'inspection.part-data',
      facts: [
        fact('inspection.last-backup', backup.lastAt === null ? t('inspection.never') : time(backup.lastAt)),
        fact(
          'inspection.damage-check',
          damageCheck === null
            ? t('inspection.never')
            : t(damageCheck.isWhole ? 'inspection.check-whole' : 'inspection.check-damaged', {
                time: time(damageCheck.at),
              }),
        ),
        fact(
          'inspection.rows',
          ofStore(({ customers, conversations, messages }) => beside(customers, conversations, messages)),
        ),
        fact('inspection.size-database', size(sizes.database)),
        fact('inspection.size-wal', size(sizes.writeAheadLog)),
        fact('inspection.size-files', size(sizes.files)),
        fact('inspection.size-backups', size(sizes.backups)),
        fact('inspection.size-logs', size(sizes.logs)),
      ],
    },
    {
      title: 'inspection.part-pc',
      facts: [
        fact(
          'inspection.free',
          disk.freeBytes === null
            ? unknown
            : t('inspection.free-of', { free: size(disk.freeBytes), total: size(disk.totalBytes) }),
        ),
        fact(
          'inspection.memory',
          t('inspection.memory-of', { all: size(memory.allBytes), main: size(memory.mainBytes) }),
        ),
        fact(
          'inspection.pc-memory',
          t('inspection.free-of', { free: size(memory.freeBytes), total: size(memory.totalBytes) }),
        ),
        fact('inspection.clock', clockWords(clock.aheadMs, t)),
        fact('inspection.started', time(state.startedAt)),
        fact('inspection.system', isolateLtr(`${system.platform} ${system.release} ${system.arch}`)),
      ],
    },
    {
      title: 'inspection.part-versions',
      facts: [
        fact('inspection.app', isolateLtr(versions.app)),
        fact('inspection.runtime', isolateLtr(runtime)),
        fact(
          'inspection.database-version',
          ofStore(({ version, sqlite }) => isolateLtr(`${version} · SQLite ${sqlite}`)),
        ),
        fact('settings.wa-js', versions.waJs === null ? unknown : isolateLtr(versions.waJs)),
      ],
    },
  ];
}

/** Beside each other in the direction of the words that name them. */
const beside = (...numbers: number[]): string =>
  numbers.map((number) => isolateLtr(String(number))).join(' · ');

const PHASES: Readonly<Record<string, TextKey>> = {
  starting: 'inspection.phase-starting',
  qr: 'inspection.phase-qr',
  pairing: 'inspection.phase-pairing',
  syncing: 'inspection.phase-syncing',
  online: 'inspection.phase-online',
  offline: 'inspection.phase-offline',
  'logged-out': 'inspection.phase-logged-out',
  blocked: 'inspection.phase-blocked',
  unavailable: 'inspection.phase-unavailable',
};

const phaseKey = (phase: string): TextKey => PHASES[phase] ?? 'inspection.unknown';

function clockWords(aheadMs: number, t: Words['t']): string {
  if (aheadMs === 0) return t('inspection.clock-right');
  const time = isolateLtr(formatDuration(Math.abs(aheadMs)));
  return t(aheadMs > 0 ? 'inspection.clock-ahead' : 'inspection.clock-behind', { time });
}

/** The whole state as lines, for whoever is asked for it by telephone or mail. */
export function stateAsText(state: DeskState, problems: readonly string[], words: Words): string {
  const groups = factsOf(state, words).flatMap(({ title, facts }) => [
    '',
    words.t(title),
    ...facts.map(({ name, value }) => `${name}: ${value}`),
  ]);
  const slowest = state.operations.map(
    ({ name, count, p50, p95, max }) => `${name}: ${count} · ${p50} · ${p95} · ${max}`,
  );
  const lines = [formatFull(state.at, words.language), ...problems, ...groups];
  return [...lines, '', words.t('inspection.part-slowest'), ...slowest].join('\n');
}
