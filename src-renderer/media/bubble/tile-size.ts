import { createContext, use } from 'react';

const TILE = { width: 170, height: 170 };

/** True around the pictures of an album: they are equally large squares. */
export const TileSize = createContext(false);

/** undefined for a picture that stands by itself. */
export const useTileSize = (): { width: number; height: number } | undefined =>
  use(TileSize) ? TILE : undefined;
