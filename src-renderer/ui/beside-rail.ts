/** How far from a button in the middle of the rail something opens beside the rail instead of over it, in px. */
export const BESIDE_RAIL = 32;
