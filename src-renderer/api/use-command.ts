import { useMutation } from '@tanstack/react-query';
import type { InvokeChannel, InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from './invoke.ts';

/** The commands that take nothing and answer nothing; what they change comes back as an event. */
type PlainCommand = {
  [C in InvokeChannel]: InvokeInput<C> extends undefined ? C : never;
}[InvokeChannel] &
  (
    | `connection.${string}`
    | `app.${string}`
    | `restore.${string}`
    | 'backup.openFolder'
    | 'external.cancelDrill'
    | 'fullExport.cancel'
    | 'fullExport.show'
    | 'inspection.showLog'
    | `updates.${'check' | 'restart' | 'cancel'}`
  );

export const useCommand = (channel: PlainCommand) =>
  useMutation({
    mutationKey: [channel],
    mutationFn: async () => {
      await invoke(channel, undefined);
    },
  });
