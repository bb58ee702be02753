import { expect, it, vi } from 'vitest';
import { Signal } from '#main/lib/signal.ts';

it('calls whoever listens now, and nobody who has stopped', () => {
  const signal = new Signal();
  signal.emit();
  const staying = vi.fn<() => void>();
  const leaving = vi.fn<() => void>();
  signal.on(staying);
  const leave = signal.on(leaving);
  signal.emit();
  leave();
  signal.emit();
  expect(staying).toHaveBeenCalledTimes(2);
  expect(leaving).toHaveBeenCalledOnce();
});
