/** The way out that the steps after the first admin have in common. */
export type LaterWays = {
  /** To the desk, with everything that is left for another day. */
  onLeave: () => void;
};
