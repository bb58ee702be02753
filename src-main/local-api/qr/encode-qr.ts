import { codeWords } from './code-words.ts';
import { penaltyOf } from './penalty.ts';

/** Which modules a mask turns over. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
/** Error level L in the format bits. */
const LEVEL_BITS = 1;

/** A text as the modules of a QR code (ISO/IEC 18004: bytes, error level L); rows, true for dark. */
export function encodeQr(text: string): boolean[][] {
  const { version, words } = codeWords(text);
  const candidates = MASKS.map((isTurned, mask) => {
    const drawing = new Drawing(version);
    drawing.drawWords(words, isTurned);
    drawing.drawFormat(mask);
    return drawing.modules;
  });
  return candidates.reduce((best, next) => (penaltyOf(next) < penaltyOf(best) ? next : best));
}

/** The picture while it is made: what is fixed first, then the words around it. */
class Drawing {
  readonly modules: boolean[][];
  readonly #isFixed: boolean[][];
  readonly #size: number;

  constructor(version: number) {
    this.#size = version * 4 + 17;
    const empty = (): boolean[][] =>
      Array.from({ length: this.#size }, () => Array.from({ length: this.#size }, () => false));
    this.modules = empty();
    this.#isFixed = empty();
    for (let at = 0; at < this.#size; at += 1) {
      this.#fix(6, at, at % 2 === 0);
      this.#fix(at, 6, at % 2 === 0);
    }
    this.#drawFinder(3, 3);
    this.#drawFinder(this.#size - 4, 3);
    this.#drawFinder(3, this.#size - 4);
    this.#drawMarks(version);
    this.drawFormat(0);
    this.#drawVersion(version);
  }

  /** Upwards and downwards in columns of two, from the right. */
  drawWords(words: readonly number[], isTurned: (x: number, y: number) => boolean): void {
    let bit = 0;
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.#size; step += 1) {
        for (const x of [right, right - 1]) {
          const isUpwards = ((right + 1) & 2) === 0;
          const y = isUpwards ? this.#size - 1 - step : step;
          if (this.#isFixed[y]?.[x] === true) continue;
          const word = words[bit >> 3] ?? 0;
          const isDark = ((word >>> (7 - (bit & 7))) & 1) === 1;
          this.#set(x, y, isDark !== isTurned(x, y));
          bit += 1;
        }
      }
    }
  }

  /** Level and mask, twice, with words of their own to mend them. */
  drawFormat(mask: number): void {
    const data = (LEVEL_BITS << 3) | mask;
    let rest = data;
    for (let round = 0; round < 10; round += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
    const bits = ((data << 10) | rest) ^ 0x5412;
    const isSet = (index: number): boolean => ((bits >>> index) & 1) === 1;
    for (let index = 0; index <= 5; index += 1) this.#fix(8, index, isSet(index));
    this.#fix(8, 7, isSet(6));
    this.#fix(8, 8, isSet(7));
    this.#fix(7, 8, isSet(8));
    for (let index = 9; index < 15; index += 1) this.#fix(14 - index, 8, isSet(index));
    for (let index = 0; index < 8; index += 1) this.#fix(this.#size - 1 - index, 8, isSet(index));
    for (let index = 8; index < 15; index += 1) this.#fix(8, this.#size - 15 + index, isSet(index));
    this.#fix(8, this.#size - 8, true);
  }

  #drawVersion(version: number): void {
    if (version < 7) return;
    let rest = version;
    for (let round = 0; round < 12; round += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    const bits = (version << 12) | rest;
    for (let index = 0; index < 18; index += 1) {
      const isDark = ((bits >>> index) & 1) === 1;
      const far = this.#size - 11 + (index % 3);
      const near = Math.floor(index / 3);
      this.#fix(far, near, isDark);
      this.#fix(near, far, isDark);
    }
  }

  #drawFinder(x: number, y: number): void {
    for (let down = -4; down <= 4; down += 1) {
      for (let across = -4; across <= 4; across += 1) {
        const distance = Math.max(Math.abs(across), Math.abs(down));
        this.#fix(x + across, y + down, distance !== 2 && distance !== 4);
      }
    }
  }

  #drawMarks(version: number): void {
    const places = markPlaces(version, this.#size);
    const last = places.length - 1;
    places.forEach((x, column) => {
      places.forEach((y, row) => {
        const isFinder =
          (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
        if (!isFinder) this.#drawMark(x, y);
      });
    });
  }

  #drawMark(x: number, y: number): void {
    for (let down = -2; down <= 2; down += 1)
      for (let across = -2; across <= 2; across += 1)
        this.#fix(x + across, y + down, Math.max(Math.abs(across), Math.abs(down)) !== 1);
  }

  #fix(x: number, y: number, isDark: boolean): void {
    const row = this.#isFixed[y];
    if (row?.[x] === undefined) return;
    row[x] = true;
    this.#set(x, y, isDark);
  }

  #set(x: number, y: number, isDark: boolean): void {
    const row = this.modules[y];
    if (row?.[x] !== undefined) row[x] = isDark;
  }
}

function markPlaces(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const later = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step);
  return [6, ...later.toReversed()];
}
