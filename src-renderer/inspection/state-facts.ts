import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { formatFull } from '../i18n/time-format.ts';
import { isolate, isolateLtr, type Words } from '../i18n/use-words.ts';
import { formatDuration } from '../ui/time/format-duration.ts';

interface Fact {
  name: string;
  value: string;
}

export interface FactGroup {
  title: TextKey;
  facts: Fact[];
}

type Speech = Pick<Words, 't' | 'language'>;

/** What is shown of the desk's state and what is copied of it: the same words, in groups. */
export const factsOf = (state: DeskState, speech: Speech): FactGroup[] => [
  { title: 'inspection.part-link', facts: linkFacts(state, speech) },
  { title: 'inspection.part-queue', facts: queueFacts(state, speech) },
  { title: 'inspection.part-data', facts: dataFacts(state, speech) },
  { title: 'inspection.part-pc', facts: pcFacts(state, speech) },
  { title: 'inspection.part-versions', facts: versionFacts(state, speech) },
];

function linkFacts({ links }: DeskState, speech: Speech): Fact[] {
  const { t } = speech;
  return links.map(({ link, phase, since }) => {
    const word = t(PHASES[phase] ?? 'inspection.unknown');
    return {
      name: t(`links.${link}`),
      value: since === null ? word : t('inspection.link-since', { phase: word, time: timeIn(speech, since) }),
    };
  });
}

function queueFacts({ store }: DeskState, { t }: Speech): Fact[] {
  const fact = (name: TextKey, read: (known: NonNullable<typeof store>) => string): Fact => ({
    name: t(name),
    value: store === null ? t('inspection.unknown') : read(store),
  });
  return [
    fact('inspection.outbox', ({ outbox: { queued, prepared, dispatched } }) =>
      t('inspection.outbox-of', {
        queued: shown(queued),
        prepared: shown(prepared),
        dispatched: shown(dispatched),
      }),
    ),
    fact('inspection.scheduled', ({ scheduled }) => shown(scheduled)),
    fact('inspection.webhooks', ({ webhooksWaiting, webhooksUnreadable }) =>
      t('inspection.webhooks-of', { waiting: shown(webhooksWaiting), unreadable: shown(webhooksUnreadable) }),
    ),
    fact('inspection.unfinished', ({ unfinished }) => shown(unfinished)),
    fact('inspection.search-upkeep', ({ searchDone }) => share(searchDone)),
    fact('inspection.reports-upkeep', ({ reportsDone }) => share(reportsDone)),
  ];
}

function dataFacts({ backup, external, damageCheck, store, sizes }: DeskState, speech: Speech): Fact[] {
  const { t } = speech;
  const fact = (name: TextKey, value: string): Fact => ({ name: t(name), value });
  const never = t('inspection.never');
  const checked = (check: NonNullable<typeof damageCheck>): string =>
    t(check.isWhole ? 'inspection.check-whole' : 'inspection.check-damaged', {
      time: timeIn(speech, check.at),
    });
  return [
    fact('inspection.last-backup', backup.lastAt === null ? never : timeIn(speech, backup.lastAt)),
    fact(
      'inspection.last-external',
      external === null || external.lastAt === null ? never : timeIn(speech, external.lastAt),
    ),
    fact('inspection.damage-check', damageCheck === null ? never : checked(damageCheck)),
    fact(
      'inspection.rows',
      store === null ? t('inspection.unknown') : beside(store.customers, store.conversations, store.messages),
    ),
    fact('inspection.size-database', sizeIn(speech, sizes.database)),
    fact('inspection.size-wal', sizeIn(speech, sizes.writeAheadLog)),
    fact('inspection.size-files', sizeIn(speech, sizes.files)),
    fact('inspection.size-backups', sizeIn(speech, sizes.backups)),
    fact('inspection.size-logs', sizeIn(speech, sizes.logs)),
  ];
}

function pcFacts({ disk, memory, clock, startedAt, system }: DeskState, speech: Speech): Fact[] {
  const { t } = speech;
  const fact = (name: TextKey, value: string): Fact => ({ name: t(name), value });
  const of = (free: number | null, total: number | null): string =>
    t('inspection.free-of', { free: sizeIn(speech, free), total: sizeIn(speech, total) });
  const all = sizeIn(speech, memory.allBytes);
  const main = sizeIn(speech, memory.mainBytes);
  return [
    fact('inspection.free', of(disk.freeBytes, disk.totalBytes)),
    fact('inspection.memory', t('inspection.memory-of', { all, main })),
    fact('inspection.pc-memory', of(memory.freeBytes, memory.totalBytes)),
    fact('inspection.clock', clockWords(clock.aheadMs, speech)),
    fact('inspection.started', timeIn(speech, startedAt)),
    fact('inspection.system', isolateLtr(`${system.platform} ${system.release} ${system.arch}`)),
  ];
}

function versionFacts({ versions, store }: DeskState, { t }: Speech): Fact[] {
  const unknown = t('inspection.unknown');
  const { electron, chromium, node, waJs } = versions;
  const fact = (name: TextKey, value: string | null): Fact => ({
    name: t(name),
    value: value === null ? unknown : isolateLtr(value),
  });
  return [
    fact('inspection.app', versions.app),
    fact('inspection.runtime', `Electron ${electron} · Chromium ${chromium} · Node ${node}`),
    fact('inspection.database-version', store && `${store.version} · SQLite ${store.sqlite}`),
    fact('settings.wa-js', waJs),
  ];
}

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

/** Beside each other in the direction of the words that name them. */
const shown = (number: number): string => isolateLtr(String(number));

const beside = (...numbers: number[]): string => numbers.map(shown).join(' · ');

const share = (done: number): string => isolateLtr(`${Math.floor(done * 100)}%`);

const timeIn = ({ language }: Speech, at: number): string => isolate(formatFull(at, language));

const sizeIn = ({ t, language }: Speech, bytes: number | null): string =>
  bytes === null ? t('inspection.unknown') : isolate(sizeText(bytes, language));

function clockWords(aheadMs: number, { t }: Speech): string {
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
