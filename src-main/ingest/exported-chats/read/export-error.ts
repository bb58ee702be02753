import type { ExportProblem } from '#shared/domain/past/exported-chat.ts';

/** Why a file is not taken in. */
export class ExportError extends Error {
  readonly problem: ExportProblem;

  constructor(problem: ExportProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'ExportError';
    this.problem = problem;
  }
}
