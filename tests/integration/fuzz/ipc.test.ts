import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
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
import { createDeskHandlers } from '#main/ipc/desk-handlers.ts';
import { describeCall } from '#main/staff/audited-calls.ts';
import { Staff } from '#main/staff/staff.ts';
import { Retention } from '#main/media/retention.ts';
import { ApprovedTemplates } from '#main/desk/templates/approved-templates.ts';
import { Presences } from '#main/ingest/presences.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import type { Store } from '#main/store/contract/store.ts';
import { Updates } from '#main/updates/updates.ts';
import { AppError } from '#shared/domain/errors.ts';
import { INVOKE_PREFIX } from '#shared/ipc/bridge.ts';
import { CHANNEL_ACCESS } from '#shared/ipc/channel-access.ts';
import { eventContract, failureSchema, invokeContract } from '#shared/ipc/contract.ts';
import type { EventChannel, InvokeChannel } from '#shared/ipc/contract.ts';
import { HURRIED } from '../outbox/open-outbox.ts';
import { ScriptedTransport } from '../outbox/scripted-transport.ts';
import { conversationWith } from '../store/support/queued.ts';
import { silentLog } from '../support/silent-log.ts';
import { fuzzedBackups } from './support/fuzzed-backups.ts';
import { fuzzedRecordings } from './support/fuzzed-recordings.ts';
import { likeSchema } from './support/from-schema.ts';
import { hostileValue } from './support/hostile.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';
import { openWholeStore, type WholeStore } from './support/whole-store.ts';

type Listener = (event: IpcMainInvokeEvent, raw: unknown) => Promise<unknown>;
const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
    removeHandler: (channel: string) => listeners.delete(channel),
  },
}));
const { handleInvokes } = await import('#main/ipc/handle-invokes.ts');

const channels = Object.keys(invokeContract) as InvokeChannel[];
const event = {} as IpcMainInvokeEvent;

const OWNER = { name: 'منى', kind: 'pin', secret: '2468' } as const;

/** How often the owner had to come back. */
let returns = 0;

/** Undoes what random calls may have done to the first admin: sent away, another secret, too many tries. */
async function signInOwner(store: Store, staff: Staff): Promise<void> {
  const secret = { kind: 'pin', hash: `hash of ${OWNER.secret}` } as const;
  // Somebody else may have taken the name while the owner was put away.
  returns += 1;
  const change = { name: `${OWNER.name} ${returns}`, isActive: true, role: 'admin' } as const;
  await store.updateAgent({ id: 1, change, by: 1, now: Date.now() });
  await store.setAgentSecret({ id: 1, secret, by: null, now: Date.now() });
  expect(await staff.signIn(1, OWNER.secret)).toEqual({ outcome: 'signed-in' });
}

/** The desk's real handlers on a real store, a real outbox and a transport that accepts everything. */
async function openHandlers({
  store,
  listen,
}: WholeStore): Promise<{ staff: Staff; wrongEvents: string[]; stop: () => Promise<void> }> {
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
      printToPdf: async () => new Uint8Array(),
      pictures: new Pictures({
        store,
        transport: { over: () => transport },
        isWanted: () => true,
        log: silentLog,
      }),
      tables: createTables(resolve('src-main/desk/customers/table-worker.ts')),
      chooseMessagesFile: async () => undefined,
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

/** Calls that must also have been carried out: a run that was stopped at the door every time would prove nothing. */
const MUST_WORK: ReadonlySet<InvokeChannel> = new Set<InvokeChannel>([
  'messages.sendText',
  'conversations.list',
  'conversations.saveDraft',
  'templates.import',
  'backup.run',
]);

test(
  'no call of the window breaks the desk, whatever it carries',
  async () => {
    const whole = await openWholeStore();
    const { store, expectWhole } = whole;
    for (const phone of ['201012345678', '201112345678']) await conversationWith(store, phone);
    const { staff, wrongEvents, stop } = await openHandlers(whole);
    await staff.setUp({ ...OWNER, pharmacyName: 'صيدلية' });
    const answers = new Map<InvokeChannel, Set<string>>(channels.map((channel) => [channel, new Set()]));
    // Five times as often: of what one of them can carry, little is right.
    const often = channels.flatMap((channel) =>
      MUST_WORK.has(channel) ? Array(5).fill(channel) : [channel],
    );
    const call = fc.oneof(
      ...often.map((channel: InvokeChannel) => {
        const { input } = invokeContract[channel];
        return fc.tuple(
          fc.constant(channel),
          fc.oneof({ weight: 4, arbitrary: likeSchema(input) }, hostileValue),
        );
      }),
    );
    await fc.assert(
      fc.asyncProperty(call, async ([channel, payload]) => {
        // Whatever a call did to the staff, the next one comes from the owner again.
        if (staff.agent?.role !== 'admin') await signInOwner(store, staff);
        const result = await listeners.get(INVOKE_PREFIX + channel)?.(event, payload);
        const failed = failureSchema.safeParse(result);
        // «internal» is what nobody expected: a fault of ours.
        if (failed.success) expect(failed.data.code).not.toBe('internal');
        else invokeContract[channel].output.parse((result as { value: unknown }).value);
        answers.get(channel)?.add(failed.success ? failed.data.code : 'ok');
      }),
      fuzzRuns(6000),
    );
    for (const channel of MUST_WORK) expect(answers.get(channel), channel).toContain('ok');
    expect([...(answers.get('backup.export') ?? [])]).toEqual(
      expect.arrayContaining(['ok', 'backup-failed']),
    );
    expect(wrongEvents).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    await stop();
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'while nobody is signed in no call gets anything but the way in',
  async () => {
    const whole = await openWholeStore();
    const { store } = whole;
    await conversationWith(store, '201012345678');
    const { staff, wrongEvents } = await openHandlers(whole);
    await staff.setUp({ ...OWNER, pharmacyName: 'صيدلية' });
    await staff.lock(true);
    const closed = channels.filter((channel) => CHANNEL_ACCESS[channel] !== 'anyone');
    expect(closed.length).toBeGreaterThan(20);
    const call = fc.oneof(
      ...closed.map((channel) =>
        fc.tuple(fc.constant(channel), fc.oneof(likeSchema(invokeContract[channel].input), hostileValue)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(call, async ([channel, payload]) => {
        expect(await listeners.get(INVOKE_PREFIX + channel)?.(event, payload)).toEqual({
          ok: false,
          code: 'signed-out',
        });
      }),
      fuzzRuns(1000),
    );
    expect(wrongEvents).toEqual([]);
  },
  FUZZ_TIMEOUT_MS,
);
