import { useCallback, useSyncExternalStore } from 'react';
import { usePictureVersion } from '../../api/queries/pictures.ts';
import { Avatar } from './avatar.tsx';
import { findPictureUrl, loadPicture } from '../../api/cache/picture-cache.ts';
import { useWantedPicture } from './wanted-pictures.ts';

/** A customer as WhatsApp shows them, else their initials. Decorative: the name stands beside it. */
export function CustomerAvatar(props: Omit<Parameters<typeof Avatar>[0], 'picture'>) {
  useWantedPicture(props.id);
  const picture = usePicture(props.id);
  return <Avatar {...props} picture={picture} />;
}

/** The address of a customer's small picture in this window; undefined: there is none, or not yet. */
export function usePicture(customerId: number): string | undefined {
  const version = usePictureVersion(customerId);
  const subscribe = useCallback(
    (onLoaded: () => void) => {
      if (version === undefined || findPictureUrl(customerId, version) !== undefined) return () => {};
      return loadPicture(customerId, version, onLoaded);
    },
    [customerId, version],
  );
  return useSyncExternalStore(subscribe, () =>
    version === undefined ? undefined : findPictureUrl(customerId, version),
  );
}
