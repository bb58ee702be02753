/** What stands under a figure and a key in a period. */
export interface ReportSum {
  figure: string;
  key: string;
  count: number;
  amount: number;
}

/** Reads sums by their names; what is not there is nothing. */
export class Sums {
  readonly #byFigure: ReadonlyMap<string, readonly ReportSum[]>;

  constructor(sums: readonly ReportSum[]) {
    this.#byFigure = Map.groupBy(
      sums.filter(({ count, amount }) => count !== 0 || amount !== 0),
      ({ figure }) => figure,
    );
  }

  of(figure: string): readonly ReportSum[] {
    return this.#byFigure.get(figure) ?? [];
  }

  /** Of all keys, or of those that are wanted. */
  count(figure: string, isWanted: (key: string) => boolean = () => true): number {
    return this.of(figure)
      .filter(({ key }) => isWanted(key))
      .reduce((sum, { count }) => sum + count, 0);
  }

  countOf(figure: string, key: string): number {
    return this.count(figure, (other) => other === key);
  }

  amount(figure: string): number {
    return this.of(figure).reduce((sum, { amount }) => sum + amount, 0);
  }
}
