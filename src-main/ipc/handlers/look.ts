import type { KeptLook } from '../../app/look/kept-look.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface LookHandlerDependencies {
  look: KeptLook;
}

/** The desk and the restore screen answer these alike. */
export function lookHandlers({ look }: LookHandlerDependencies): HandlersFor<'look'> {
  return {
    'look.get': () => look.look,
    'look.update': (change) => look.update(change),
    'look.zoom': ({ step }) => look.zoom(step),
  };
}
