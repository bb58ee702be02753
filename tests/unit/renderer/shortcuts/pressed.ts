export type Pressed = Partial<
  Pick<
    KeyboardEvent,
    'altKey' | 'code' | 'ctrlKey' | 'isComposing' | 'key' | 'metaKey' | 'repeat' | 'shiftKey' | 'target'
  >
> & { isAltGraph?: boolean };

/** A key as the window hears it; without Electron there is no KeyboardEvent. */
export const pressed = ({ isAltGraph = false, ...keys }: Pressed): KeyboardEvent =>
  Object.defineProperties(
    new Event('keydown', { cancelable: true }),
    Object.fromEntries(
      Object.entries({
        altKey: false,
        code: '',
        ctrlKey: false,
        isComposing: false,
        key: keys.code ?? '',
        metaKey: false,
        repeat: false,
        shiftKey: false,
        getModifierState: (name: string) => name === 'AltGraph' && isAltGraph,
        ...keys,
      }).map(([name, value]) => [name, { value }]),
    ),
  ) as KeyboardEvent;
