import type { AppPaths } from '../app/paths.ts';
import { printSheet } from '../app/print-sheet.ts';
import type { CleanQuit } from '../app/quit.ts';
import type { Backups } from '../backup/backups.ts';
import type { DailyCheck } from '../backup/daily-check.ts';
import type { LedgerPlace } from '../backup/ledger.ts';
import { parseRecoveryKey } from '../backup/recovery-key.ts';
import { createDeskClocks, type DeskClocks } from '../desk/clocks.ts';
import { systemClock } from '../lib/clock.ts';
import { ClockWatch } from '../lib/clock-watch.ts';
import { MonthlyReports } from '../desk/reports/monthly-reports.ts';
import { LinkKeeper } from '../desk/link-history.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createSecrets } from '../staff/secrets.ts';
import { Staff } from '../staff/staff.ts';
import type { Updates } from '../updates/updates.ts';
import { openBackups } from './backups.ts';
import { startExternalBackups, type External } from './external-backups.ts';
import { openCloud, type Cloud } from './cloud.ts';
import { openMedia, type Media } from './media.ts';
import { openMessages, type Messages } from './messages.ts';
import type { FullExport } from '../full-export/full-export.ts';
import { openFullExport } from './full-export.ts';
import type { LocalApi } from '../local-api/local-api.ts';
import { openLocalApi } from './local-api.ts';
import { openErasedLedger, openLedgerOfCopies } from './erased-ledger.ts';
import { openPrivacy, type Privacy } from './privacy.ts';
import { openDamageCheck } from './damage-check.ts';
import { suspect, type DeskData } from './open-data.ts';
import { openUpdates } from './updates.ts';

/** What works on the data, and waits to be started. */
export interface DeskServices {
  staff: Staff;
  media: Media;
  messages: Messages;
  cloud: Cloud;
  linkKeeper: LinkKeeper;
  monthlyReports: MonthlyReports;
  clocks: DeskClocks;
  clockWatch: ClockWatch;
  backups: Backups;
  external: External;
  damageCheck: DailyCheck;
  fullExport: FullExport;
  updates: Updates;
  localApi: LocalApi;
  privacy: Privacy;
}

interface ServicesOptions {
  paths: AppPaths;
  training: boolean;
  /** Where WhatsApp's own server is. */
  graphUrl: string;
  data: DeskData;
  quit: CleanQuit;
  /** Who was at the counter when the desk before this one could not go on; null for nobody. */
  agentId: number | null;
  /** The desk cannot go on. */
  onFatal: (error: Error) => void;
  closers: Closers;
}

/** Opens the services in the order in which they need each other; from here on, quitting closes everything first. */
export async function openServices(options: ServicesOptions): Promise<DeskServices> {
  const { paths, training, graphUrl, data, quit, agentId, onFatal, closers } = options;
  const { bus, store, connectStore, disk, roomAgain, key, settings } = data;
  const staff = await Staff.open({
    store,
    bus,
    secrets: createSecrets(),
    parseRecoveryKey,
    databaseKey: key,
    training,
    agentId,
    log: createLogger('staff'),
  });
  const media = await openMedia({
    paths,
    databaseKey: key,
    store,
    disk,
    bus,
    isSignedIn: () => staff.agent !== null,
    onExpired: (months, done) => void staff.audit(null, 'media.cleaned-up', undefined, { months, ...done }),
    closers,
  });
  const { vault } = media;
  const messages = openMessages({
    paths,
    training,
    store,
    vault,
    bus,
    roomAgain,
    settings,
    graphUrl,
    closers,
  });
  const cloud = openCloud({
    record: ({ body, receivedAt }) => messages.takeWebhook(body, receivedAt),
    checkLink: () => messages.transport.checkLink(),
    paths,
    graphUrl,
    training,
    store,
    connectStore,
    bus,
    roomAgain,
    closers,
    log: createLogger('webhook'),
  });
  const { transport, outbox } = messages;
  const { clocks, clockWatch } = openClocks({
    store,
    maintainStore: data.maintainStore,
    bus,
    messages,
    closers,
  });
  const kept = openKept({ store, bus, messages, cloud, closers });
  // Before what it watches over: nothing takes the reserve back while everything else comes to its end.
  closers.add('the watch over the disk', () => disk.stop());
  const log = createLogger('updates');
  const { ledgers, ...copies } = openCopies({ paths, data, messages, media, onFatal, closers });
  const { backups } = copies;
  const fullExport = openFullExport({ paths, key, vault, staff, bus, closers });
  const updates = openUpdates({ paths, training, settings, outbox, backups, bus, quit, closers, log });
  const localApi = openLocalApi({
    paths,
    connectStore: data.connectStore,
    vault,
    transport,
    bus,
    settings,
    closers,
    log: createLogger('local-api'),
  });
  const privacy = await openPrivacy({
    paths,
    store,
    scrub: data.scrubStore,
    vault,
    recordings: media.recordings,
    backups,
    ledgers,
    closers,
    log: createLogger('privacy'),
  });
  return {
    staff,
    media,
    messages,
    cloud,
    ...kept,
    clocks,
    clockWatch,
    ...copies,
    fullExport,
    updates,
    localApi,
    privacy,
  };
}

type CopiesOptions = Pick<ServicesOptions, 'paths' | 'data' | 'onFatal' | 'closers'> &
  Pick<DeskServices, 'messages' | 'media'>;

/** Copies of the data, here and elsewhere, who was erased since they were taken, and the look for damage in them. */
function openCopies({
  paths,
  data: { key, bus, store },
  messages: { transport },
  media: { vault },
  onFatal,
  closers,
}: CopiesOptions): Pick<DeskServices, 'damageCheck' | 'backups' | 'external'> & {
  ledgers: readonly LedgerPlace[];
} {
  const ledger = openErasedLedger(paths, createLogger('privacy'));
  const damageCheck = openDamageCheck({
    paths,
    key,
    onDamage: (error) => {
      suspect(paths);
      onFatal(error);
    },
    closers,
  });
  const copying = {
    paths,
    key,
    transport,
    vault,
    bus,
    timeZone: async () => (await store.getSettings()).hours.timeZone,
    erased: () => ledger.read(),
    onUnreadable: () => damageCheck.now(),
    closers,
    log: createLogger('backup'),
  };
  return {
    damageCheck,
    backups: openBackups(copying),
    external: startExternalBackups(copying),
    ledgers: [ledger, openLedgerOfCopies(paths, key)],
  };
}

/** What writes down by itself how it goes: the links' history, and the report of each month. */
function openKept({
  store,
  bus,
  messages,
  cloud,
  closers,
}: Omit<ClocksOptions, 'maintainStore'> & Pick<DeskServices, 'cloud'>): Pick<
  DeskServices,
  'linkKeeper' | 'monthlyReports'
> {
  const monthlyReports = new MonthlyReports({ store, bus, print: printSheet, log: createLogger('reports') });
  closers.add('the monthly reports', () => monthlyReports.stop());
  const linkKeeper = new LinkKeeper({
    store,
    bus,
    linksState: messages.linksState,
    isWebhookSilent: async () => ['failing', 'off'].includes((await cloud.webhookHealth()).state),
    clock: systemClock,
    log: createLogger('links'),
  });
  closers.add('the history of the links', () => linkKeeper.stop());
  return { monthlyReports, linkKeeper };
}

type ClocksOptions = Pick<DeskData, 'store' | 'maintainStore' | 'bus'> &
  Pick<DeskServices, 'messages'> & { closers: Closers };

function openClocks({
  store,
  maintainStore,
  bus,
  messages,
  closers,
}: ClocksOptions): Pick<DeskServices, 'clocks' | 'clockWatch'> {
  const { transport, outbox, downloads, ingest } = messages;
  const clocks = createDeskClocks({
    store,
    maintainStore,
    bus,
    createLogger,
    transport,
    hasHeard: () => messages.hasHeard(),
    ingest,
  });
  closers.add('the clocks', () => clocks.stop());
  const clockLog = createLogger('clock');
  const clockWatch = new ClockWatch((byMs) => {
    clockLog.info(`the clock was set, or the PC slept: ${Math.round(byMs / 1000)} s`);
    messages.whatsAppTime.look();
    for (const waiting of [outbox, downloads, clocks]) waiting.wake();
  });
  closers.add('the watch over the clock', () => clockWatch.stop());
  return { clocks, clockWatch };
}
