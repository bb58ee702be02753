/** What a run says of itself while it works; a test may stop it there. */
export interface Steps {
  /** Comes before each thing that changes the target, or reads it. */
  step: (name: string) => void;
  /** So many bytes more were written or read. */
  bytes: (count: number) => void;
}
