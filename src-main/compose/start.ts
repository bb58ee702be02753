import type { DataState } from '#shared/domain/data/data-state.ts';
import type { DeskData } from './open-data.ts';
import type { DeskServices } from './open-services.ts';
import type { Screen } from './screen.ts';

interface StartOptions {
  screen: Screen;
  training: boolean;
  data: DeskData;
  services: DeskServices;
  /** The window is open already, with the desk before this one in it. */
  reopened?: DataState | undefined;
}

/** Shows the desk, and lets everything begin that works by itself. */
export async function start({ screen, training, data, services, reopened }: StartOptions): Promise<void> {
  const { media, messages, cloud, linkKeeper, monthlyReports, clocks, clockWatch } = services;
  const { backups, external, damageCheck, fullExport, updates, privacy } = services;
  if (reopened === undefined) await screen.load();
  else data.bus.emit('data.changed', reopened);
  // WhatsApp comes after the first paint: loading its library holds the main process for a moment.
  void messages.start();
  void messages.pastImports.start();
  messages.filling.start();
  cloud.start();
  linkKeeper.start();
  if (!training) monthlyReports.start();
  clocks.start();
  privacy.start();
  clockWatch.start();
  // Before the reserve is made, which would take the room that tidying gives back.
  void media.retention.tidy().then(() => data.disk.start());
  media.retention.startDaily();
  if (!training) backups.startDaily();
  if (!training) external.schedule.start();
  if (!training) damageCheck.start();
  void fullExport.start();
  messages.waJs.start();
  updates.start();
}
