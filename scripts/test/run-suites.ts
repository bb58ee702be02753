type Named = {
  name: string;
  needs: string[];
  /** This one goes on beside those that follow, and has ended before the one of this name begins. */
  besideUntil?: string;
};

/**
 * Runs suites in their order; one that may go on beside others does. A suite whose needs failed is not run.
 *
 * @param hasFailed whether what came of a suite keeps those away that need it.
 * @param run gets the name of the failed need, if there is one.
 * @returns what came of each, in the order of the suites.
 */
export async function runSuites<Suite extends Named, Row>(
  suites: readonly Suite[],
  hasFailed: (row: Row) => boolean,
  run: (suite: Suite, failedNeed: string | undefined) => Promise<Row>,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const beside: { until: string; ended: Promise<void> }[] = [];
  try {
    for (const suite of suites) {
      await Promise.all(beside.filter(({ until }) => until === suite.name).map(({ ended }) => ended));
      const failedNeed = suite.needs.find((need) => {
        const row = rows.get(need);
        return row !== undefined && hasFailed(row);
      });
      const ended = run(suite, failedNeed).then((row) => void rows.set(suite.name, row));
      if (suite.besideUntil === undefined) await ended;
      else beside.push({ until: suite.besideUntil, ended });
    }
  } finally {
    // Also when one of the others could not be run: nothing is left running.
    await Promise.allSettled(beside.map(({ ended }) => ended));
  }
  await Promise.all(beside.map(({ ended }) => ended));
  return suites.flatMap(({ name }) => {
    const row = rows.get(name);
    return row === undefined ? [] : [row];
  });
}
