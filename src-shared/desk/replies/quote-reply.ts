import { replyWords } from '../../text/reply-words.ts';
import { readClosingReply } from './closing-reply.ts';

/** What a customer says to a price, as far as a few words show it. */
export type QuoteReply = 'yes' | 'no';

/** Each between commas. */
const phrases = (written: string): string[][] =>
  written
    .split(/[،,]/u)
    .map(replyWords)
    .filter((words) => words.length > 0);
/** Each between spaces. */
const single = (written: string): ReadonlySet<string> => new Set(replyWords(written));

/** They hold a word of refusal and agree; taken out before the rest is read. */
const AGREEING = phrases(`
  لا مشكلة، مفيش مشكلة، مافيش مشكلة، ما فيش مشكلة، مش مشكلة، لا بأس، لا مانع، مفيش مانع، مافيش مانع، معنديش مانع،
  ما عنديش مانع، لا اعتراض، ولا يهمك، لا يهمك، مش غالي، مش غالية، مش غالي خالص، لا تمام، لا ماشي، لا خلاص تمام،
  لا كويس، لا حلو،
  no problem, no problems, no worries, no issue, no objection, not expensive
`);

/** They hold one and say nothing of the price; taken out as well. */
const BESIDE = phrases(`
  لا شكر على واجب، لا إله إلا الله، لا حول ولا قوة إلا بالله، لا قدر الله، لا غنى عنكم، لا عليك، لا تنسى، لا تنسوا،
  لا تتأخروا، لا تتأخر، ولا حاجة، ولا ايه، ولا لأ، ولا لا، ام لا، او لا،
  no rush, no hurry, or no, or not
`);

/** Wherever they stand. */
const REFUSALS = phrases(`
  مش عايز، مش عايزه، مش عايزة، مش عاوز، مش عاوزه، مش عاوزة، مش عايزين، مش عاوزين، مو عايز، ما ابي، ما بدي، مش هاخد،
  مش هاخده، مش هاخدها، مش هاخدهم، مش هقدر، مش محتاج، مش محتاجة، مش محتاجه، مش محتاجها، مش محتاجين، مش لازم،
  مش موافق، غير موافق، غير موافقة، مش تمام، مش ماشي، مش موافقة، مش مناسب، مش دلوقتي، لا اريد، لا أرغب، لا يناسبني، لا داعي، مالوش لازمة،
  غير مناسب، لست موافقا، غالي، غالية، غاليه، غالين، غاليين، غلي، كتير عليا، كتير علي، مكلف، مكلفة، مرتفع، مرتفعة،
  بلاش، كنسل، كنسلها، كنسلوا، كنسله، إلغاء، الغي، الغوا، الغيه، الغيها، الغوه، الغوها، ألغوا، ألغي، لغيت،
  ماينفعش، مينفعش، ما ينفعش، مش هينفع، متبعتش، متبعتوش، ماتبعتش، ماتبعتوش، متجهزش، متجهزوش، ماتجهزش، ماتجهزوش،
  هجيبه من بره، جبته من بره، لقيته أرخص، جبتها خلاص، جبته خلاص،
  no thanks, no thank you, not interested, dont want, do not want, don t want, dont need, don t need, do not need,
  dont send, don t send, do not send, not now, too much, expensive, cancel, cancel it, cannot afford, can t afford, not ok, not okay, never mind,
  nevermind, mesh 3ayez, msh 3ayez, mesh 3ayz, ghaly, ghali, balash
`);

/** A no of its own, at the beginning of a line, or behind the yes that it takes back. */
const NO = single(`
  لا لاء لأ لأه لاه
  no nope nah la laa la2
`);

/** A yes of its own, at the beginning of a line. */
const YES = single(`
  نعم ايوه أيوة ايوا اه آه اها اكيد موافق موافقة موافقه موافقين تمام ماشي اوك اوكي حاضر جهزها جهزه جهزوها جهزوه
  ابعتها ابعته ابعتوها ابعتوه ابعتوهم
  yes yeah yep yup ok okay sure agreed confirmed confirm aywa ah tamam mashy
`);

/** May stand before either. */
const BEFORE = single(`
  خلاص طيب طب معلش يا دكتور دكتورة فندم السلام عليكم
  well so sorry hi
`);

/** The word that a line begins with, behind what may stand before it. */
const firstOf = (words: readonly string[]): string => words.find((word) => !BEFORE.has(word)) ?? '';

/** Who writes more than this tells a story: a person reads it. */
const MOST_WORDS = 40;

/** Where a phrase of words begins in others; -1 when it does not stand there. */
const placeOf = (phrase: readonly string[], words: readonly string[]): number =>
  words.findIndex((_, at) => phrase.every((word, index) => words[at + index] === word));

function without(phrasesOfOneKind: readonly string[][], words: readonly string[]): string[] {
  let rest = [...words];
  for (const phrase of phrasesOfOneKind) {
    for (let at = placeOf(phrase, rest); at !== -1; at = placeOf(phrase, rest)) {
      rest = rest.toSpliced(at, phrase.length);
    }
  }
  return rest;
}

/**
 * What a customer answers to the price. A refusal anywhere counts for more than a yes, because to ask once too often costs
 * a moment and to prepare what nobody wants costs more; «لا مشكلة» and its like are none.
 * @returns undefined for everything that a person has to read.
 */
export function readQuoteReply(text: string): QuoteReply | undefined {
  const lines = text
    .split(/[\n\r\u2028\u2029.!،,]+/u)
    .map(replyWords)
    .filter((words) => words.length > 0);
  if (lines.reduce((sum, words) => sum + words.length, 0) > MOST_WORDS) return undefined;
  const read = lines.map((words) => without(AGREEING, without(BESIDE, words)));
  const takesBack = (words: readonly string[]): boolean =>
    YES.has(firstOf(words)) && words.some((word) => NO.has(word));
  const refuses = (words: readonly string[]): boolean =>
    NO.has(firstOf(words)) || takesBack(words) || REFUSALS.some((phrase) => placeOf(phrase, words) !== -1);
  if (read.some(refuses) || /[👎❌🙅]/u.test(text)) return 'no';
  if (/[?؟]/u.test(text)) return undefined;
  const agrees = lines.some(
    (words, at) =>
      YES.has(firstOf(read[at] ?? [])) || AGREEING.some((phrase) => placeOf(phrase, words) !== -1),
  );
  if (agrees || /[👍👌✅]/u.test(text)) return 'yes';
  // Of emoji alone only those above agree: 😂 may be about the price.
  const isSaid = lines.length > 0 && readClosingReply({ text, isSticker: false }) === 'assent';
  return isSaid ? 'yes' : undefined;
}
