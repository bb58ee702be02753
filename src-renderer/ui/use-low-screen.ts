import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is so low that a thread between its strips would be half a bubble, as when it is enlarged. */
export const useLowScreen = (): boolean =>
  useMediaQuery('(height < 480px)', undefined, { getInitialValueInEffect: false });
