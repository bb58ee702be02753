import { shell } from 'electron';
import { outsideAddress } from '#shared/text/hyperlinks/outside-address.ts';

/** The only way a customer's place leaves the desk: in the browser, on a click. */
export async function openMap({
  latitude,
  longitude,
}: {
  latitude: number;
  longitude: number;
}): Promise<void> {
  const url = new URL('https://www.google.com/maps/search/?api=1');
  url.searchParams.set('query', `${latitude.toFixed(6)},${longitude.toFixed(6)}`);
  await shell.openExternal(url.toString());
}

/**
 * The only way an address from a message leaves the desk, on a click: as it was understood here, whatever the window says.
 * @returns false for what is never opened.
 */
export async function openOutside(asked: string): Promise<boolean> {
  const address = outsideAddress(asked);
  if (address === undefined) return false;
  await shell.openExternal(address);
  return true;
}

/** Shows a file or a folder of the desk's own making where it lies, in the system's file manager. */
export function showInFolder(place: string): void {
  shell.showItemInFolder(place);
}
