/** Rejects with what the work throws. */
export const soon =
  <Input extends unknown[], Output>(work: (...input: Input) => Output) =>
  (...input: Input): Promise<Output> =>
    new Promise((resolve) => resolve(work(...input)));
