import { useMutation } from '@tanstack/react-query';
import { invoke } from './invoke.ts';

/** Opens a place on a map in the browser: the only way in which one leaves the desk. */
export const useOpenMap = () =>
  useMutation({
    mutationFn: (place: { latitude: number; longitude: number }) => invoke('media.openMap', place),
  });
