/** Stored files are served to the window (and to it alone) from here; another origin than the desk's own pages. */
export const MEDIA_ORIGIN = 'app://media';
