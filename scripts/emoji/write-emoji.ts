import { readFile, writeFile } from 'node:fs/promises';
import { EMOJI_GROUPS, SKIN_TONES, type Emoji, type EmojiGroup } from '#shared/domain/emoji.ts';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { inProject } from '../lib/paths.ts';
import { COUNTER_WORDS } from './counter-words.ts';

/** A script and no JSON, because the page's policy lets it load scripts of its own and fetch nothing. */
const EMOJI_FILE = inProject('dist', 'renderer', 'emoji.js');
const ENGLISH = 'node_modules/emojibase-data';
const ARABIC = 'node_modules/cldr-annotations-full';

/** What they are made of, as places in package-lock.json: their licences belong to the app's. */
export const EMOJI_SOURCES: readonly string[] = [ENGLISH, ARABIC];

type EnglishEmoji = {
  unicode: string;
  label: string;
  tags?: string[];
  /** None for what is no emoji by itself. */
  group?: number;
  order?: number;
  skins?: { unicode: string }[];
};
type ArabicNames = Record<string, { default?: string[]; tts?: string[] } | undefined>;

/** Writes dist/renderer/emoji.js: every emoji with its names and what it is found by in Arabic and English. */
export async function writeEmoji(): Promise<void> {
  await writeFile(EMOJI_FILE, `export default ${JSON.stringify(await readEmoji())};\n`);
}

export async function readEmoji(): Promise<Emoji[]> {
  const english = (await readJson(`${ENGLISH}/en/compact.json`)) as EnglishEmoji[];
  const groups = ((await readJson(`${ENGLISH}/meta/groups.json`)) as { groups: Record<string, string> })
    .groups;
  const arabic = (
    (await readJson(`${ARABIC}/annotations/ar/annotations.json`)) as {
      annotations: { annotations: ArabicNames };
    }
  ).annotations.annotations;
  return english
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap((one) => {
      const group = EMOJI_GROUPS.find((name) => name === groups[String(one.group)]);
      return group === undefined ? [] : [emojiOf(one, group, arabic)];
    });
}

function emojiOf(one: EnglishEmoji, group: EmojiGroup, arabic: ArabicNames): Emoji {
  // CLDR leaves the mark out that asks for colour.
  const names = arabic[one.unicode] ?? arabic[one.unicode.replaceAll('\uFE0F', '')] ?? {};
  const own = COUNTER_WORDS[asTyped(one.unicode)];
  const name = { ar: own?.name ?? names.tts?.[0] ?? flagInArabic(one) ?? one.label, en: one.label };
  const words = [name.en, ...(one.tags ?? []), name.ar, ...(names.default ?? []), own?.words ?? ''].flatMap(
    (text) => wordsOf(foldText(text)),
  );
  const skins = (one.skins ?? []).map(({ unicode }) => asTyped(unicode));
  return {
    emoji: asTyped(one.unicode),
    group,
    name,
    words: [...new Set(words)].join(' '),
    // Two people have more of them, in every mixture.
    tones: skins.length === SKIN_TONES.length - 1 ? skins : [],
  };
}

/** Phones write the mark that asks for colour only where there is another way to draw it. */
const asTyped = (unicode: string): string => unicode.replace(/(\p{Emoji_Presentation})\uFE0F/gu, '$1');

const countries = new Intl.DisplayNames(['ar'], { type: 'region', fallback: 'none' });
const FIRST_LETTER = 0x1f1e6;

/** CLDR makes the names of flags from those of the countries. */
function flagInArabic({ unicode }: EnglishEmoji): string | undefined {
  if (!/^\p{Regional_Indicator}{2}$/u.test(unicode)) return undefined;
  const letters = Array.from(unicode).map((letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - FIRST_LETTER + 65),
  );
  const country = countries.of(letters.join(''));
  return country === undefined ? undefined : `علم ${country}`;
}

const readJson = async (place: string): Promise<unknown> =>
  JSON.parse(await readFile(inProject(...place.split('/')), 'utf8')) as unknown;
