/** One page of a list; `next` is where the following one begins, null at the end. */
export interface Page<T, C> {
  items: T[];
  next: C | null;
}
