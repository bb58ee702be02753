import type { Bridge } from '#shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the renderer's only door to the rest of the app. */
    readonly rosheta: Bridge;
  }
}

export const bridge = (): Bridge => window.rosheta;
