import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onEveryEvent, onEvent } from '#renderer/api/on-event.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';

let tell: Parameters<Bridge['onEvent']>[0];
const listened = vi.fn<Bridge['onEvent']>((listener) => {
  tell = listener;
  return () => undefined;
});

beforeEach(
  () => void vi.stubGlobal('window', { rosheta: { onEvent: listened, invoke: vi.fn<Bridge['invoke']>() } }),
);
afterEach(() => {
  vi.unstubAllGlobals();
  listened.mockClear();
});

it('all listeners of the window are one of the bridge’s, and hear in the order in which they came', () => {
  const heard: string[] = [];
  onEveryEvent((channel) => heard.push(`all ${channel}`));
  onEvent('templates.changed', () => heard.push('templates'));
  onEvent('media.cleaned', () => heard.push('media'));
  tell('templates.changed', null);
  expect(heard).toEqual(['all templates.changed', 'templates']);
  expect(listened).toHaveBeenCalledOnce();
});

it('who has stopped hears nothing more, and the others do', () => {
  const heard: string[] = [];
  const listener = (): void => void heard.push('twice');
  const stops = [onEvent('templates.changed', listener), onEvent('templates.changed', listener)];
  stops[0]?.();
  tell('templates.changed', null);
  expect(heard).toEqual(['twice']);
});

it('a listener that throws keeps the event from nobody else, and is reported', () => {
  const report = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', report);
  const heard = vi.fn<() => void>();
  onEveryEvent(() => {
    throw new Error('its own mistake');
  });
  onEvent('templates.changed', heard);
  tell('templates.changed', null);
  expect(heard).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledWith(new Error('its own mistake'));
});
