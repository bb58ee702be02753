/** A picture as Electron takes it: four bytes a pixel, blue first, no rows between. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

type Colour = readonly [red: number, green: number, blue: number];

export const DOTS = {
  linked: [31, 157, 99],
  offline: [214, 138, 0],
  unlinked: [200, 40, 40],
} as const satisfies Record<string, Colour>;

const RED: Colour = [200, 30, 30];
const WHITE: Colour = [255, 255, 255];

/** Drawn at twice the sixteen pixels that a taskbar has for it. */
const SIDE = 32;

/** Digits of three by five, a row a number, as no font is at hand here. */
const GLYPHS: Record<string, readonly number[]> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '+': [0, 2, 7, 2, 0],
};
const GLYPH = { width: 3, height: 5 };

/** What fits in it. */
export const shownCount = (count: number): string => (count > 99 ? '99+' : String(count));

/** The number of unread messages on a red disc, for the corner of an icon. */
export function unreadPicture(count: number): Picture {
  const picture = emptyPicture(SIDE, SIDE);
  drawDisc(picture, { x: SIDE / 2, y: SIDE / 2, radius: SIDE / 2 }, RED);
  const text = shownCount(count);
  const scale = text.length > 2 ? 2 : text.length === 2 ? 3 : 4;
  const width = (text.length * (GLYPH.width + 1) - 1) * scale;
  let x = Math.round((SIDE - width) / 2);
  const y = Math.round((SIDE - GLYPH.height * scale) / 2);
  for (const letter of text) {
    drawGlyph(picture, GLYPHS[letter] ?? [], { x, y, scale });
    x += (GLYPH.width + 1) * scale;
  }
  return picture;
}

/** An icon with a dot in its lower corner. */
export function withDot({ bytes, width, height }: Picture, colour: Colour): Picture {
  const picture = { bytes: Buffer.from(bytes), width, height };
  const radius = width / 4;
  const at = { x: width - radius, y: height - radius };
  drawDisc(picture, { ...at, radius }, WHITE);
  drawDisc(picture, { ...at, radius: radius * 0.78 }, colour);
  return picture;
}

const emptyPicture = (width: number, height: number): Picture => ({
  bytes: Buffer.alloc(width * height * 4),
  width,
  height,
});

function drawDisc(picture: Picture, disc: { x: number; y: number; radius: number }, colour: Colour): void {
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const distance = Math.hypot(x + 0.5 - disc.x, y + 0.5 - disc.y);
      if (distance <= disc.radius) putPixel(picture, x, y, colour);
    }
  }
}

function drawGlyph(
  picture: Picture,
  rows: readonly number[],
  at: { x: number; y: number; scale: number },
): void {
  for (const [row, bits] of rows.entries()) {
    for (let column = 0; column < GLYPH.width; column += 1) {
      if ((bits & (1 << (GLYPH.width - 1 - column))) === 0) continue;
      for (let pixel = 0; pixel < at.scale ** 2; pixel += 1) {
        const x = at.x + column * at.scale + (pixel % at.scale);
        const y = at.y + row * at.scale + Math.floor(pixel / at.scale);
        putPixel(picture, x, y, WHITE);
      }
    }
  }
}

function putPixel({ bytes, width }: Picture, x: number, y: number, [red, green, blue]: Colour): void {
  bytes.set([blue, green, red, 255], (y * width + x) * 4);
}
