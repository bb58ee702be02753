import type { ErrorCode } from '#shared/domain/errors.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { carry } from '#shared/ipc/carried.ts';
import type {
  EventChannel,
  EventPayload,
  InvokeChannel,
  InvokeInput,
  InvokeOutput,
  InvokeResult,
} from '#shared/ipc/contract.ts';
import { sampleMessage } from '../sample-data.ts';
import { approvedTemplateHandlers } from './approved-template-handlers.ts';
import { automationHandlers } from './automation-handlers.ts';
import { alertHandlers } from './alert-handlers.ts';
import { appHandlers } from './app-handlers.ts';
import { cloudHandlers } from './cloud-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { conversationHandlers } from './conversation-handlers.ts';
import { FakeDesk, FakeFailure, type FakeOptions } from './fake-desk.ts';
import { followUpHandlers } from './follow-up-handlers.ts';
import { mediaHandlers } from './media-handlers.ts';
import { viewHandlers } from './view-handlers.ts';
import { inspectionHandlers } from './inspection-handlers.ts';
import { labelHandlers } from './label-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { privacyHandlers } from './privacy-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { messageHandlers } from './message-handlers.ts';
import { pastHandlers } from './past-handlers.ts';
import { prescriptionHandlers } from './prescription-handlers.ts';
import { programHandlers } from './program-handlers.ts';
import { noteHandlers } from './note-handlers.ts';
import { voiceHandlers } from './voice-handlers.ts';
import { staffHandlers } from './staff-handlers.ts';
import { customerHandlers } from './customer-handlers.ts';
import { templateHandlers } from './template-handlers.ts';
import { ticketHandlers } from './ticket-handlers.ts';
import { unfinishedHandlers } from './unfinished-handlers.ts';

type Handlers = { [C in InvokeChannel]: (input: InvokeInput<C>) => InvokeOutput<C> };

export type FakeBridge = Bridge & {
  emit: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;
  setConnection: (state: ConnectionState) => void;
  /** A customer writes. */
  receive: (conversationId: number, text: string) => void;
  setFailing: (channel: InvokeChannel, code: ErrorCode | null) => void;
  calls: { channel: InvokeChannel; input: unknown }[];
};

/** A main process in memory: a file of handlers for each part of the contract, over one `FakeDesk`. */
export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  const desk = new FakeDesk(options);
  const failing = new Map(Object.entries(options.failing ?? {}));
  const calls: FakeBridge['calls'] = [];
  const handlers: Handlers = {
    ...alertHandlers(),
    ...appHandlers(desk),
    ...cloudHandlers(),
    ...connectionHandlers(desk),
    ...conversationHandlers(desk),
    ...messageHandlers(desk),
    ...mediaHandlers(desk),
    ...followUpHandlers(desk),
    ...voiceHandlers(),
    ...staffHandlers(),
    ...templateHandlers(desk),
    ...approvedTemplateHandlers(),
    ...customerHandlers(desk),
    ...pastHandlers(),
    ...prescriptionHandlers(),
    ...privacyHandlers(desk),
    ...noteHandlers(desk),
    ...labelHandlers(desk),
    ...recordHandlers(),
    ...reportHandlers(),
    ...viewHandlers(desk),
    ...ticketHandlers(desk),
    ...automationHandlers(desk),
    ...unfinishedHandlers(desk),
    ...programHandlers(),
    ...inspectionHandlers(desk),
  };
  const invoke: Bridge['invoke'] = async (channel, input) => {
    calls.push({ channel, input });
    if (options.hanging?.includes(channel) === true) await new Promise(() => {});
    // Read and copied now, delivered later: what happens meanwhile is not in the answer.
    const answer = answerOf(() => structuredClone(handlers[channel](input)), failing.get(channel));
    await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 4));
    return answer;
  };
  return {
    calls,
    emit: (channel, payload) => desk.emit(channel, payload),
    setConnection: (state) => desk.setConnection(state),
    setFailing: (channel, code) => {
      if (code === null) failing.delete(channel);
      else failing.set(channel, code);
    },
    receive: (conversationId, text) =>
      desk.record(
        sampleMessage({ id: desk.newId(), conversationId, content: text, sentAt: Date.now() }),
        desk.getConversation(conversationId).unreadCount + 1,
      ),
    onEvent: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    invoke,
    ask: async (channel, input) => carry(await invoke(channel, input)),
  };
}

function answerOf<T>(read: () => T, failure: ErrorCode | undefined): InvokeResult<T> {
  if (failure !== undefined) return { ok: false, code: failure };
  try {
    return { ok: true, value: read() };
  } catch (error) {
    return { ok: false, code: error instanceof FakeFailure ? error.code : 'internal' };
  }
}
