import { ExpectedFailure } from '../lib/expected-failure.ts';

type Named = { name: string; needs: string[] };

/** A suite that is to run, and the files or folders of it that are asked for: all of them when there are none. */
export type Choice<Suite extends Named> = { suite: Suite; places: string[] };

/** The suite of a file or folder, by where it lies; the first that fits. */
const SUITES_OF_PLACES = [
  ['tests/unit/', 'unit'],
  ['tests/integration/', 'integration'],
  ['tests/windows/', 'windows'],
  ['tests/e2e/packaged/', 'packaged'],
  ['tests/e2e/', 'e2e'],
] as const;

/**
 * What `npm test` was asked for, in the order of the suites: everything, suites by name, or files and folders below
 * `tests/`, each with the suites that must have passed before. A suite that is named beside its files (`e2e
 * tests/e2e/notes`) runs those.
 */
export function chooseSuites<Suite extends Named>(
  suites: readonly Suite[],
  words: readonly string[],
): Choice<Suite>[] {
  if (words.length === 0) return suites.map((suite) => ({ suite, places: [] }));
  const chosen = new Map<string, string[]>();
  const choose = (name: string): void => {
    const suite = suites.find((one) => one.name === name);
    if (suite === undefined) {
      const known = suites.map((one) => one.name).join(', ');
      throw new ExpectedFailure(`There is no test suite called "${name}". The suites are: ${known}.`);
    }
    suite.needs.forEach(choose);
    if (!chosen.has(name)) chosen.set(name, []);
  };
  for (const word of words) {
    const name = suiteOfPlace(word);
    choose(name ?? word);
    if (name !== undefined) chosen.get(name)?.push(word);
  }
  return suites.flatMap((suite) => {
    const places = chosen.get(suite.name);
    return places === undefined ? [] : [{ suite, places }];
  });
}

function suiteOfPlace(word: string): string | undefined {
  return SUITES_OF_PLACES.find(([folder]) => `${word}/`.startsWith(folder))?.[1];
}
