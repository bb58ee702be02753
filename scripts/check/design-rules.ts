import postcss, { type AtRule, type Declaration } from 'postcss';
import parseValue, { type Node } from 'postcss-value-parser';

/** What a declaration may not do, and the sentence that says what to do instead. */
const ADVICE = {
  'text-size': 'a text size is one of --rs-text-…',
  'text-weight': 'a weight is one of --rs-weight-…',
  'line-height': 'a line height is one of --rs-leading-… or a height',
  tracking: 'letters are spaced by --rs-tracking-… only',
  space: 'distances are made of --rs-space-…',
  corner: 'a corner is one of --rs-radius-…',
  height: 'what is about as high as a control, a header or a row is exactly as high: --rs-height-…',
  colour: 'colours have names in tokens.css',
  shadow: 'shadows have names in tokens.css',
  layer: 'layers have names in tokens.css',
  physical: 'left and right depend on the language: say start and end, inline and block',
  'unknown-token': 'no stylesheet defines this token',
} as const;

export type DesignFault = keyof typeof ADVICE;
export const designFaults = Object.keys(ADVICE) as DesignFault[];

export type FaultyLine = { fault: DesignFault; line: number; text: string; advice: string };

/** The page of PDFs is a document of its own: it never sees the tokens, but directions hold there too. */
export type StylesheetKind = 'desk' | 'stands-alone';

type Judge = (declaration: Declaration, nodes: Node[]) => boolean;

const SPACE = /^(padding|margin)(-|$)|^((row|column)-)?gap$|^inset(-|$)/;
const CORNER = /^border(-\w+){0,2}-radius$/;
const HEIGHT = /^(min-|max-)?block-size$/;
const COLOURED = /color|^background|^border|^outline|^fill$|^stroke$|shadow$|^filter$|^(-webkit-)?mask$|^--/;
const PHYSICAL =
  /^(left|right|top|bottom|(min-|max-)?(width|height)|(scroll-)?(margin|padding)-(left|right|top|bottom)|border-(left|right|top|bottom)(-.*)?)$/;
const SIDES = /^(float|clear|text-align|caption-side)$/;
const FOUR_SIDES = /^(padding|margin|inset|border-(width|style|color))$/;

/** Lengths that follow the window, the parent or the text, not a scale. */
const RELATIVE = new Set(['%', 'fr', 'vh', 'vw', 'cqi', 'deg', 'ms', 's']);
const ON_PAPER = new Set(['pt', 'mm']);
const COLOUR_FUNCTIONS = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)$/i;
const COLOURLESS_WORDS = new Set(
  `transparent currentcolor inherit initial unset none auto solid dashed dotted double in srgb to
   no-repeat center cover contain border-box padding-box content-box`.split(/\s+/),
);
const SNAPPED_HEIGHTS = [36, 64, 72];
const SNAP = 2;

const JUDGES: Record<Exclude<DesignFault, 'unknown-token'>, Judge> = {
  'text-size': ({ prop, value }, nodes) =>
    (prop === 'font-size' && (hasLength(nodes) || isPlainWord(nodes, 'inherit'))) ||
    (prop === 'font' && value !== 'inherit'),
  'text-weight': ({ prop, value }) => prop === 'font-weight' && !isToken(value) && value !== 'inherit',
  'line-height': ({ prop }, nodes) =>
    prop === 'line-height' && (hasLength(nodes) || isPlainWord(nodes, 'inherit', 'normal')),
  tracking: ({ prop, value }) => prop === 'letter-spacing' && !isToken(value) && value !== 'normal',
  space: ({ prop }, nodes) => SPACE.test(prop) && hasLength(nodes),
  corner: ({ prop }, nodes) => CORNER.test(prop) && hasLength(nodes),
  height: isNearlyAToken,
  colour: ({ prop }, nodes) => COLOURED.test(prop) && hasColour(nodes, !prop.startsWith('--')),
  shadow: ({ prop, value }, nodes) =>
    (/^(box|text)-shadow$/.test(prop) || (prop === 'filter' && value.includes('drop-shadow'))) &&
    words(nodes).some((word) => unitOf(word) === 'px'),
  layer: ({ prop, value }) => prop === 'z-index' && !isToken(value) && value !== 'auto',
  physical: ({ prop, value }, nodes) =>
    PHYSICAL.test(prop) ||
    (SIDES.test(prop) && /^(left|right)$/.test(value)) ||
    (FOUR_SIDES.test(prop) && hasUnequalSides(nodes)),
};

/** Every declaration that says for itself what a token must say. */
export function findFaults(css: string, kind: StylesheetKind, knownTokens: Set<string>): FaultyLine[] {
  const found: FaultyLine[] = [];
  postcss.parse(css).walkDecls((declaration) => {
    const nodes = parseValue(declaration.value).nodes;
    for (const fault of designFaults) {
      if (kind === 'stands-alone' && fault !== 'physical') continue;
      const isFaulty =
        fault === 'unknown-token'
          ? tokensIn(declaration.value).some((token) => !knownTokens.has(token))
          : JUDGES[fault](declaration, isPrinted(declaration) ? withoutPaper(nodes) : nodes);
      if (!isFaulty) continue;
      const line = declaration.source?.start?.line ?? 0;
      found.push({ fault, line, text: `${declaration.prop}: ${declaration.value}`, advice: ADVICE[fault] });
    }
  });
  return found;
}

export function definedTokens(css: string): string[] {
  const names: string[] = [];
  postcss.parse(css).walkDecls(/^--rs-/, ({ prop }) => void names.push(prop));
  return names;
}

/** The tokens that a piece of CSS or TypeScript speaks of. */
export function tokensIn(text: string): string[] {
  return text.match(/(?<=var\(\s*)--rs-[\w-]+/g) ?? [];
}

/** All words of a value, also those inside functions, but no addresses. */
function words(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'word') return [node.value];
    return node.type === 'function' && node.value !== 'url' ? words(node.nodes) : [];
  });
}

/** A length of one's own; nothing, a hairline and what depends on the surroundings are free. */
function hasLength(nodes: Node[]): boolean {
  return words(nodes).some((word) => {
    const unit = unitOf(word);
    return unit !== undefined && unit !== '' && !RELATIVE.has(unit) && !/^-?1px$/.test(word);
  });
}

function hasColour(nodes: Node[], forbidsNames: boolean): boolean {
  return nodes.some((node) => {
    if (node.type === 'word') {
      if (isHex(node.value)) return true;
      const isName = /^[a-z]+(-[a-z]+)*$/i.test(node.value);
      return forbidsNames && isName && !COLOURLESS_WORDS.has(node.value.toLowerCase());
    }
    if (node.type !== 'function' || node.value === 'url' || node.value === 'var') return false;
    if (COLOUR_FUNCTIONS.test(node.value))
      return words(node.nodes).some((word) => isNumber(word) || isHex(word));
    return hasColour(node.nodes, forbidsNames);
  });
}

/** Close to a height that repeats, but not it. A picture as wide as it is high is none of them. */
function isNearlyAToken({ prop, value, parent }: Declaration): boolean {
  if (!HEIGHT.test(prop) || unitOf(value) !== 'px') return false;
  const width = prop.replace('block', 'inline');
  const isSquare = parent?.some(
    (node) => node.type === 'decl' && node.prop === width && node.value === value,
  );
  return !isSquare && SNAPPED_HEIGHTS.some((height) => Math.abs(height - Number.parseFloat(value)) <= SNAP);
}

function hasUnequalSides(nodes: Node[]): boolean {
  const sides = nodes.filter(({ type }) => type !== 'space').map((node) => parseValue.stringify(node));
  return sides.length === 4 && sides[1] !== sides[3];
}

/** Paper is measured in points and millimetres. */
function isPrinted({ parent }: Declaration): boolean {
  const around = parent?.parent;
  return around?.type === 'atrule' && (around as AtRule).params === 'print';
}

function withoutPaper(nodes: Node[]): Node[] {
  return nodes.filter((node) => !(node.type === 'word' && ON_PAPER.has(unitOf(node.value) ?? '')));
}

function isToken(value: string): boolean {
  return /^var\(--rs-[\w-]+\)$/.test(value);
}

/** One bare word or number that isn't among those allowed. */
function isPlainWord(nodes: Node[], ...allowed: string[]): boolean {
  const [node, ...others] = nodes;
  return node?.type === 'word' && others.length === 0 && !allowed.includes(node.value);
}

/** The unit of a number: empty for a bare one, none for a word. */
function unitOf(word: string): string | undefined {
  const length = parseValue.unit(word);
  return length === false ? undefined : length.unit;
}

function isNumber(word: string): boolean {
  return unitOf(word) !== undefined;
}

function isHex(word: string): boolean {
  return /^#[\da-f]{3,8}$/i.test(word);
}
