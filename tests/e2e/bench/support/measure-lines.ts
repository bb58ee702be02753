import type { BenchContext } from '../../../bench/frame/context.ts';
import { pairsOfAsync } from '../../../bench/frame/interleave.ts';
import { onlyCase, type DeskLine, type Pair } from '../../../bench/frame/line.ts';
import { isChosen, measureLine } from '../../../bench/frame/measure-line.ts';

/** The lines that one open desk measures, one after the other: where one fails, the others are still measured. */
export class LinesOfDesk {
  readonly #failures: unknown[] = [];

  /** A line of pairs that each take their own figures. @param pairs with an effort of 1. */
  pairs(line: DeskLine, pairs: number, one: (index: number) => Promise<Pair>): Promise<void> {
    return this.line(line, (context) => pairsOfAsync(context, pairs, one));
  }

  async line(line: DeskLine, measure: (context: BenchContext) => Promise<readonly Pair[]>): Promise<void> {
    if (!isChosen(line)) return;
    try {
      await measureLine(line, async (context) => onlyCase(await measure(context)));
    } catch (error) {
      this.#failures.push(error);
    }
  }

  /** Throws where a line could not be measured. */
  end(): void {
    const [first, ...others] = this.#failures;
    if (others.length > 0) throw new AggregateError(this.#failures, 'some lines could not be measured');
    if (first !== undefined) throw first;
  }
}
