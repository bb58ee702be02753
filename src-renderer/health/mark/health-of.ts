import { createContext } from 'react';

/** Whose items the marks below are about; null where nobody's are. */
export const HealthOf = createContext<number | null>(null);
