import 'yet-another-react-lightbox';

declare module 'yet-another-react-lightbox' {
  interface SlideImage {
    /** How often it is turned to the right, 0–3. */
    quarterTurns?: number;
  }
}
