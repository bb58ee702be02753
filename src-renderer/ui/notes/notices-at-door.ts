import { notifications, notificationsStore } from '@mantine/notifications';

/** What is said of the program and of nobody's work: it may stand while nobody is signed in. */
export const AT_DOOR = { 'data-at-door': true } as const;

/**
 * While nobody is signed in, notices of somebody's work go, and those of answers that come late do not come: whoever stands
 * there would read what was done, and could take it back, or the next person would.
 *
 * @returns ends it.
 */
export function keepNoticesFromDoor(): () => void {
  notifications.clean();
  return notificationsStore.subscribe(({ notifications: shown, queue }) => {
    for (const notice of [...shown, ...queue]) {
      if (!('data-at-door' in notice) && notice.id !== undefined) notifications.hide(notice.id);
    }
  });
}
