import type { PartHandlers } from './fake-desk.ts';

/** A PC on which nothing stands between starting with it and not. */
export function alertHandlers(): PartHandlers<'alerts'> {
  let isOn = false;
  return {
    'alerts.takeWanted': () => null,
    'alerts.startup': () => ({ isOn, canChange: true }),
    'alerts.setStartup': (input) => {
      isOn = input.isOn;
      return { isOn, canChange: true };
    },
  };
}
