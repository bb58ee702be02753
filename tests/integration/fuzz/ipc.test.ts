import type { IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Staff } from '#main/staff/staff.ts';
import type { Store } from '#main/store/contract/store.ts';
import { INVOKE_PREFIX } from '#shared/ipc/bridge.ts';
import { open, type Carried } from '#shared/ipc/carried.ts';
import { CHANNEL_ACCESS } from '#shared/ipc/channel-access.ts';
import { failureSchema, invokeContract } from '#shared/ipc/contract.ts';
import type { InvokeChannel } from '#shared/ipc/contract.ts';
import { conversationWith } from '../store/support/queued.ts';
import { likeSchema } from './support/from-schema.ts';
import { hostileValue } from './support/hostile.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';
import { openWholeStore } from './support/whole-store.ts';
import { openHandlers } from './support/fuzzed-handlers.ts';

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
    const { staff, wrongEvents, stop } = await openHandlers(whole, handleInvokes);
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
        const result = open(
          (await listeners.get(INVOKE_PREFIX + channel)?.(event, payload)) as Carried<unknown>,
        );
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
    const { staff, wrongEvents } = await openHandlers(whole, handleInvokes);
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
        const refused = (await listeners.get(INVOKE_PREFIX + channel)?.(event, payload)) as Carried<unknown>;
        expect(open(refused)).toEqual({
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
