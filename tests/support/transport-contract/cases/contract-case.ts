import type { ContractWorld } from '../world.ts';

export interface ContractCase {
  title: string;
  /** Absent: in every world. */
  needs?: (world: ContractWorld) => boolean;
  run: (world: ContractWorld) => Promise<void>;
}
