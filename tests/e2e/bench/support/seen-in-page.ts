import { OWNER } from '../../support/desk-window.ts';

// Expressions for a page, asked by PageSession.evaluate. Times are epoch ms.

const NOW = 'performance.timeOrigin + performance.now()';

/** When something other than the ground was painted first. */
export const FIRST_PAINT = `new Promise((resolve) =>
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') resolve(performance.timeOrigin + startTime);
  }).observe({ type: 'paint', buffered: true }))`;

/** When the frame after the first one in which `condition` holds has begun: what it drew is on the screen. */
export const painted = (condition: string): string => `new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => (${condition}) ? requestAnimationFrame(() => resolve(${NOW})) : look());
  look();
})`;

export const DESK_READY = painted(`document.documentElement?.dataset.appReady === 'true'`);
export const DESK_SHOWS_QR = painted(`document.querySelector('[data-testid="qr-code"]')?.dataset.code`);
export const DESK_ONLINE = painted(
  `document.querySelector('[data-testid="connection-status"], [data-testid="connect-phase"]')?.dataset.phase === 'online'`,
);
export const USUAL_SHOWS_QR = painted(`document.getElementById('qr')?.naturalWidth > 0`);
export const USUAL_ONLINE = painted(`document.getElementById('state')?.dataset.online === 'true'`);

/** By the window's own calls, as a person who types at once. Sets the desk up where nobody has. */
export const SIGN_IN = `(async () => {
  const { invoke } = window.rosheta;
  const staff = await invoke('staff.state', undefined);
  if (staff.value.phase === 'set-up') {
    await invoke('staff.setUp', ${JSON.stringify(OWNER)});
    const settings = { firstRun: { step: 'done', ownName: '' }, recoveryKeyOfferedAt: 0 };
    await invoke('settings.update', settings);
  }
  if (staff.value.phase === 'signed-out')
    await invoke('staff.signIn', { agentId: 1, secret: ${JSON.stringify(OWNER.secret)} });
})()`;
