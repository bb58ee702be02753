/** Of a screen that draws sixty times a second. */
const FRAME_MS = 1000 / 60;

/**
 * Runs what it is given in a task of its own: at once after a pause, else together with everything else of the same frame. The cache
 * tells its readers by it, so that a burst of messages, of which each changes several things, is drawn once a frame and not once
 * for each change. A timer and no animation frame: a window that nobody sees has none, and goes on being right.
 */
export function onceAFrame(): (run: () => void) => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  let waiting: (() => void)[] = [];

  function runAll(): void {
    lastAt = performance.now();
    const runs = waiting;
    waiting = [];
    for (const run of runs) runAlone(run);
  }

  return (run) => {
    waiting.push(run);
    if (waiting.length === 1) setTimeout(runAll, Math.max(0, lastAt + FRAME_MS - performance.now()));
  };
}

/** What throws takes nothing along that was to run after it. */
function runAlone(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}
