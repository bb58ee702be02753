/** Something foreign that Rosheta is made of, and under which licence. */
export type LicencedPart = {
  /** As its makers call it: an npm package's name, without the platform a native one is for. */
  name: string;
  /** Empty for what the program knows better itself when it runs (Electron). */
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** Where it comes from; empty when its makers don't say. */
  page: string;
  /** The texts that belong to it, as places in `LicencesFile.texts`. */
  texts: number[];
  /**
   * What its licence asks to say: that its source is at `page`; that everybody may exchange it, and where it lies (as
   * files of its own in the app's archive, or as a shared library beside it); or that it brings a list of its own.
   * Null when there is nothing to add.
   */
  note: 'open-source' | 'in-archive' | 'beside' | 'chromium' | null;
};

/**
 * What `dist/renderer/licences.js` exports. Most licences differ in a line or two, so that the texts are lists of
 * places in `paragraphs`; a text is its paragraphs with an empty line between.
 */
export type LicencesFile = { parts: LicencedPart[]; texts: number[][]; paragraphs: string[] };
