import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionWatch } from '#main/transport/wppconnect/watch/connection-watch.ts';
import { readSnapshot } from '#main/transport/wppconnect/page/agents/connection-agent.ts';
import { connectionPage } from '../support/connection-page.ts';
import { NEVER } from '../support/fake-page.ts';

const PROBE_MS = 15_000;
const LIMIT_MS = 10_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watching(onDerived: (derived: { kind: string }) => Promise<void> | void = () => {}) {
  const { page, control } = connectionPage();
  const derived: string[] = [];
  const onHung = vi.fn<() => void>();
  const onError = vi.fn<() => void>();
  const watch = new ConnectionWatch({
    readSnapshot: () => readSnapshot(page),
    onDerived: async (state) => {
      derived.push(state.kind);
      await onDerived(state);
    },
    onHung,
    log: { error: onError, warn: () => {}, info: () => {}, debug: () => {} },
  });
  return { watch, control, derived, onHung, onError };
}

describe('ConnectionWatch', () => {
  it('reads by itself every fifteen seconds, and when it is told that something changed', async () => {
    const { watch, control, derived } = watching();
    await vi.advanceTimersByTimeAsync(PROBE_MS);
    expect(derived).toEqual(['online']);
    control.say.socket = 'TIMEOUT';
    await watch.refresh();
    expect(derived).toEqual(['online', 'offline']);
    watch.stop();
  });

  it('applies readings one after the other, and reads once more for everything that changed meanwhile', async () => {
    const applied = Promise.withResolvers<void>();
    const { watch, control, derived } = watching(() => applied.promise);
    const first = watch.refresh();
    await vi.advanceTimersByTimeAsync(0);
    control.say.socket = 'CONFLICT';
    const others = [watch.refresh(), watch.refresh(), watch.refresh()];
    await vi.advanceTimersByTimeAsync(0);
    expect(control.readings).toBe(1);
    applied.resolve();
    await Promise.all([first, ...others]);
    expect(derived).toEqual(['online', 'offline']);
    expect(control.readings).toBe(2);
    watch.stop();
  });

  it('calls a page hung after two silences in a row, not waiting for the next probe', async () => {
    const { watch, control, onHung, derived } = watching();
    control.answer = () => NEVER;
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(2 * LIMIT_MS - 1);
    expect(onHung).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onHung).toHaveBeenCalledOnce();
    expect(derived).toEqual([]);
    watch.stop();
  });

  it('counts anew after a page was called hung, and when it has answered in between', async () => {
    const { watch, control, onHung } = watching();
    control.answer = () => NEVER;
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(2 * LIMIT_MS);
    expect(onHung).toHaveBeenCalledTimes(1);
    // One silence of the page that came after it, and then an answer.
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    control.answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(1);
    control.answer = () => NEVER;
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(LIMIT_MS);
    expect(onHung).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(LIMIT_MS);
    expect(onHung).toHaveBeenCalledTimes(2);
    watch.stop();
  });

  it('takes no error of a page that navigates for a hang, however often it comes', async () => {
    const { watch, control, onHung, derived } = watching();
    control.answer = () => Promise.reject(new Error('Execution context was destroyed'));
    for (let probe = 0; probe < 10; probe += 1) await vi.advanceTimersByTimeAsync(PROBE_MS);
    expect(onHung).not.toHaveBeenCalled();
    control.answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(PROBE_MS);
    expect(derived).toEqual(['online']);
    watch.stop();
  });

  it('goes on reading after a state that could not be applied', async () => {
    const { watch, derived, onError } = watching(({ kind }) =>
      kind === 'online' ? Promise.reject(new Error('no')) : Promise.resolve(),
    );
    await watch.refresh();
    expect(onError).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(PROBE_MS);
    expect(derived).toEqual(['online', 'online']);
    watch.stop();
  });

  it('says nothing once stopped, also of what was being read', async () => {
    const { watch, control, derived, onHung } = watching();
    const answered = Promise.withResolvers<void>();
    control.answer = () => answered.promise;
    const reading = watch.refresh();
    watch.stop();
    answered.resolve();
    await reading;
    control.answer = () => NEVER;
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(10 * PROBE_MS);
    expect(derived).toEqual([]);
    expect(onHung).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('calls no page hung that was closed while it was silent', async () => {
    const { watch, control, onHung } = watching();
    control.answer = () => NEVER;
    void watch.refresh();
    await vi.advanceTimersByTimeAsync(LIMIT_MS + 1);
    watch.stop();
    await vi.advanceTimersByTimeAsync(10 * LIMIT_MS);
    expect(onHung).not.toHaveBeenCalled();
  });
});
