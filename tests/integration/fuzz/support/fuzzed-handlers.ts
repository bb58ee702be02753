import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { CatchUp } from '#main/ingest/catch-up.ts';
import { Downloads } from '#main/ingest/downloads.ts';
import { createTables } from '#main/desk/customers/tables.ts';
import { Pictures } from '#main/ingest/pictures.ts';
import { OlderMessages } from '#main/ingest/older-messages.ts';
import { PastImports } from '#main/ingest/exported-chats/past-imports.ts';
import { Filling } from '#main/ingest/filling/filling.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import type { handleInvokes as handleInvokesOf } from '#main/ipc/handle-invokes.ts';
import { createDeskHandlers } from '#main/ipc/desk-handlers.ts';
import { describeCall } from '#main/staff/audited-calls.ts';
import { Staff } from '#main/staff/staff.ts';
import { Retention } from '#main/media/retention.ts';
import { ApprovedTemplates } from '#main/desk/templates/approved-templates.ts';
import { Presences } from '#main/ingest/presences.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import { Updates } from '#main/updates/updates.ts';
import { AppError } from '#shared/domain/errors.ts';
import { eventContract } from '#shared/ipc/contract.ts';
import type { EventChannel } from '#shared/ipc/contract.ts';
import { HURRIED } from '../../outbox/open-outbox.ts';
import { ScriptedTransport } from '../../outbox/scripted-transport.ts';
import { fuzzedRecords } from './fuzzed-records.ts';
import { silentLog } from '../../support/silent-log.ts';
import { fuzzedBackups, fuzzedExternal } from './fuzzed-backups.ts';
import { fuzzedInspection } from './fuzzed-inspection.ts';
import { fuzzedRecordings } from './fuzzed-recordings.ts';
import type { WholeStore } from './whole-store.ts';

/** From the test, which has put something in the place of Electron before it is loaded. */
type HandleInvokes = typeof handleInvokesOf;

/**
 * The desk's real handlers on a real store, a real outbox and a transport that accepts everything. Ends with the test.
 * @returns whose desk it is, and each event that breaks the contract, by its channel.
 */
export async function openHandlers(
  { store, listen }: WholeStore,
  handleInvokes: HandleInvokes,
): Promise<{ staff: Staff; wrongEvents: string[]; stop: () => Promise<void> }> {
  const bus = createEventBus();
  listen((events) => bus.publish(events));
  const staff = await Staff.open({
    store,
    bus,
    // Argon2 is meant to be slow, and its own test runs it.
    secrets: {
      hash: async (secret) => `hash of ${secret}`,
      verify: async (secret, hash) => hash === `hash of ${secret}`,
    },
    parseRecoveryKey: () => undefined,
    databaseKey: new Uint8Array(32),
    training: false,
    log: silentLog,
  });
  const transport = new ScriptedTransport();
  const outbox = createOutbox({
    store,
    transport,
    bus,
    log: silentLog,
    openMedia: () => Readable.from([]),
    timing: HURRIED,
  });
  const ingest = createIngest({ store, log: silentLog });
  const catchUp = new CatchUp({ store, bus, ingest, transport, log: silentLog });
  // Nothing comes: the transport knows no file.
  const vault = {
    write: () => Promise.reject(new Error('no file')),
    settle: async () => {},
    refuseWithoutRoom: () => {},
  };
  const downloads = new Downloads({ store, transport, vault, bus, log: silentLog });
  const recordings = fuzzedRecordings(store);
  const { backups, chooseExportFile } = fuzzedBackups(bus);
  const remove = handleInvokes({
    handlers: createDeskHandlers({
      store,
      staff,
      chooseCsvFile: async () => undefined,
      alerts: {
        takeWanted: () => null,
        startWithPc: { read: async () => ({ isOn: false, canChange: false }), set: async () => {} },
      },
      chooseCustomersFile: async () => undefined,
      chooseReportFile: async () => undefined,
      choosePersonFile: async () => undefined,
      privacy: {
        onErased: async () => {},
        olderCopies: async () => [],
        removeOlderCopies: async () => 0,
        giveData: () => Promise.reject(new Error('nobody chose a file')),
      },
      chooseReportFolder: async () => undefined,
      monthlyReports: {
        writeNow: async () => {
          throw new AppError('folder-gone');
        },
      },
      printToPdf: async () => new Uint8Array(),
      pictures: new Pictures({
        store,
        transport: { over: () => transport },
        isWanted: () => true,
        log: silentLog,
      }),
      tables: createTables(resolve('src-main/desk/customers/table-worker.ts')),
      chooseMessagesFile: async () => undefined,
      ...fuzzedRecords(store),
      olderMessages: new OlderMessages({
        store,
        ingest,
        transport: { over: () => transport },
        onLoaded: () => {},
        log: silentLog,
      }),
      filling: new Filling({
        store,
        bus,
        ingest,
        transport: { over: () => transport },
        catchUp,
        outbox,
        onLoaded: () => {},
        log: silentLog,
      }),
      pastImports: new PastImports({
        store,
        vault,
        workerPath: resolve('src-main/ingest/exported-chats/read/worker.ts'),
        log: silentLog,
      }),
      chooseExportedChats: async () => undefined,
      chooseTemplatesFile: async () => undefined,
      transport,
      localApi: { state: { phase: 'off' }, keyRevoked: () => {}, webhooksChanged: () => {} },
      linksState: () => ({
        sending: 'web',
        links: [{ link: 'web', state: transport.state, capabilities: transport.capabilities, number: null }],
      }),
      whatsAppTime: { state: { aheadMs: 0 } },
      outbox,
      presences: new Presences({ store, transport, bus, log: silentLog }),
      approvedTemplates: new ApprovedTemplates({ store, transport, log: silentLog }),
      look: new KeptLook('nowhere/look.json', silentLog),
      log: silentLog,
      dataState: () => ({ state: 'open' }),
      appInfo: () => ({
        version: '0',
        training: false,
        keyProtection: 'file',
        electron: '',
        chromium: '',
        waJs: null,
        spelling: [],
      }),
      backups,
      ...fuzzedExternal(bus),
      updates: new Updates({
        engine: async () => ({
          look: async () => ({ version: '9.0.0', notes: '' }),
          download: async () => {},
          isHere: () => true,
          install: async () => {},
        }),
        channel: () => 'stable',
        outbox,
        backUp: async () => {},
        handOver: () => {},
        onChange: (state) => bus.emit('updates.changed', state),
        log: silentLog,
      }),
      chooseExportFile,
      disk: { state: 'ok' },
      catchUp,
      downloads,
      retention: new Retention({
        store,
        vault: { tidy: () => Promise.resolve() },
        onCleaned: (done) => bus.emit('media.cleaned', done),
        onExpired: () => {},
        log: silentLog,
      }),
      mediaExport: {
        saveAs: async () => false,
        openWith: async () => 'refused',
        print: async () => false,
      },
      openMap: async () => {},
      openOutside: async () => false,
      recordings,
      openBackupFolder: async () => {},
      recoveryKey: () => [],
      replaced: {
        list: () => [],
        remove: () => {
          throw new AppError('not-found');
        },
      },
      ...fuzzedInspection(),
      folder: '/',
      isSetUp: () => true,
      restart: () => undefined,
      cloud: {
        webhookHealth: async () => ({
          state: 'off',
          problem: null,
          port: null,
          lastAt: null,
          lastVerifiedAt: null,
          refused: 0,
          lastRefusedAt: null,
          waiting: 0,
          unreadable: 0,
        }),
        check: async () => ({ at: 1, results: [] }),
        register: async () => ({ outcome: 'done', code: null }),
        subscribe: async () => ({ isDone: false, code: null }),
      },
      retryUnfinished: async () => {},
    }),
    isTrusted: () => true,
    agent: () => staff.agent,
    onDone: (channel, { input, output, agent }) => {
      const note = describeCall(channel, input, output);
      if (note !== null) void staff.audit(agent?.id ?? null, note.action, note.subject, note.detail);
    },
    log: silentLog,
  });
  const wrongEvents: string[] = [];
  const unsubscribe = bus.subscribe((channel: EventChannel, payload) => {
    if (!eventContract[channel].safeParse(payload).success) wrongEvents.push(channel);
  });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= outbox.stop().then(() => {
      unsubscribe();
      remove();
    }));
  onTestFinished(stop);
  return { staff, wrongEvents, stop };
}
