import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askServer, readSnapshot } from '#main/transport/wppconnect/page/agents/connection-agent.ts';
import type { WhatsAppPage } from '#main/transport/wppconnect/page/whatsapp-page.ts';
import { PAGE_MEMORY_LIMIT_BYTES } from '#main/transport/wppconnect/watch/memory-watch.ts';
import { PageSupervisor } from '#main/transport/wppconnect/watch/page-supervisor.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';
import { connectionPage } from '../support/connection-page.ts';
import { NEVER } from '../support/fake-page.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function supervised() {
  const { page, control, wpp } = connectionPage();
  const process = { bytes: undefined as number | undefined, canStore: true };
  const endProcess = vi.fn<() => void>();
  const onUnwell = vi.fn<(why: string) => void>();
  const onProven = vi.fn<(at: number) => void>();
  const onStorageFailed = vi.fn<() => void>();
  const onDerived = vi.fn<(derived: object) => void>();
  const whatsApp = {
    page,
    readSnapshot: () => readSnapshot(page),
    askServer: () => askServer(page),
    endProcess,
    memoryBytes: () => process.bytes,
    storageWorks: async () => process.canStore,
  } as unknown as WhatsAppPage;
  const supervisor = new PageSupervisor({
    whatsApp,
    onDerived,
    onProven,
    onUnwell,
    onStorageFailed,
    log: silentLog,
  });
  return { supervisor, control, wpp, process, endProcess, onUnwell, onProven, onDerived, onStorageFailed };
}

describe('PageSupervisor', () => {
  it('ends the process of a page that is silent: it would obey nothing else', async () => {
    const { supervisor, control, endProcess, onUnwell } = supervised();
    control.answer = () => NEVER;
    supervisor.refresh();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(endProcess).toHaveBeenCalledOnce();
    expect(onUnwell).not.toHaveBeenCalled();
    supervisor.stop();
  });

  it('has a page loaded anew that says "connected" while the server is silent', async () => {
    const { supervisor, wpp, endProcess, onUnwell, onDerived } = supervised();
    wpp.whatsapp.functions.queryWidExists = () => NEVER;
    supervisor.heard();
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS + 20_000);
    expect(onDerived).toHaveBeenCalledWith({ kind: 'online' });
    expect(onUnwell).toHaveBeenCalledExactlyOnceWith('dead-link');
    expect(endProcess).not.toHaveBeenCalled();
    supervisor.stop();
  });

  it('takes a refusal for silence, and one answer in two for life', async () => {
    const { supervisor, wpp, onUnwell, onProven } = supervised();
    wpp.whatsapp.functions.queryWidExists = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new Error('disconnected'))
      .mockResolvedValueOnce({})
      .mockRejectedValue(new Error('disconnected'));
    await supervisor.check();
    expect(onUnwell).not.toHaveBeenCalled();
    expect(onProven).toHaveBeenCalledExactlyOnceWith(1_000_000);
    await supervisor.check();
    expect(onUnwell).toHaveBeenCalledExactlyOnceWith('dead-link');
    supervisor.stop();
  });

  it('says each minute that the page has grown too big, until it has been loaded anew', async () => {
    const { supervisor, process, onUnwell } = supervised();
    process.bytes = PAGE_MEMORY_LIMIT_BYTES + 1;
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(onUnwell.mock.calls).toEqual([['memory'], ['memory']]);
    process.bytes = undefined;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    process.bytes = PAGE_MEMORY_LIMIT_BYTES / 4;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(onUnwell).toHaveBeenCalledTimes(2);
    supervisor.stop();
  });

  it('says once that the page cannot store anything, and has it loaded anew when it can', async () => {
    const { supervisor, process, onUnwell, onStorageFailed } = supervised();
    process.canStore = false;
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(onStorageFailed).toHaveBeenCalledOnce();
    expect(onUnwell).not.toHaveBeenCalled();
    process.canStore = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(onUnwell).toHaveBeenCalledExactlyOnceWith('storage');
    supervisor.stop();
  });

  it('looks at once whether the page can store anything when it complains', async () => {
    const { supervisor, process, onStorageFailed } = supervised();
    process.canStore = false;
    supervisor.doubtStorage();
    await vi.advanceTimersByTimeAsync(0);
    expect(onStorageFailed).toHaveBeenCalledOnce();
    supervisor.stop();
  });

  it('asks WhatsApp’s server nothing after a refusal, until it is heard again', async () => {
    const { supervisor, wpp, onUnwell } = supervised();
    const asked = vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error('refused'));
    wpp.whatsapp.functions.queryWidExists = asked;
    supervisor.heard();
    supervisor.rest();
    await vi.advanceTimersByTimeAsync(30 * MINUTE_MS);
    expect(asked).not.toHaveBeenCalled();
    supervisor.heard();
    await vi.advanceTimersByTimeAsync(6 * MINUTE_MS);
    expect(onUnwell).toHaveBeenCalledWith('dead-link');
    supervisor.stop();
  });

  it('leaves nothing running once stopped, whatever was under way', async () => {
    const { supervisor, control, wpp, process, endProcess, onUnwell, onProven } = supervised();
    control.answer = () => NEVER;
    wpp.whatsapp.functions.queryWidExists = () => NEVER;
    process.bytes = PAGE_MEMORY_LIMIT_BYTES + 1;
    supervisor.refresh();
    const checked = supervisor.check();
    supervisor.stop();
    supervisor.heard();
    await vi.advanceTimersByTimeAsync(30 * MINUTE_MS);
    await checked;
    expect([...endProcess.mock.calls, ...onUnwell.mock.calls, ...onProven.mock.calls]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
