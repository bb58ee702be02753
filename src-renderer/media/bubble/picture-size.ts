/** The longest sides of a picture in a bubble, in CSS px. */
const MOST = { width: 320, height: 380 };
const LEAST = { width: 120, height: 72 };
/** Most phones' photo of a prescription; for a picture nobody measured. */
const USUAL = { width: 300, height: 225 };

/** The box a picture takes before its bytes are there, so that nothing jumps when they come. */
export function pictureSize(
  size: { width: number | null; height: number | null },
  most: { width: number; height: number } = MOST,
): { width: number; height: number } {
  const { width, height } = size;
  if (width === null || height === null) {
    return { width: Math.min(USUAL.width, most.width), height: Math.min(USUAL.height, most.height) };
  }
  const scale = Math.min(1, most.width / width, most.height / height);
  // A strip as thin as a hair could not be clicked; it is cut at its ends instead.
  return {
    width: Math.round(Math.max(LEAST.width, width * scale)),
    height: Math.round(Math.max(LEAST.height, height * scale)),
  };
}
