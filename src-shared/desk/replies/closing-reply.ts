import { replyWords } from '../../text/reply-words.ts';

/**
 * What ends a talk and asks for nothing. `thanks`: whatever was said before it. `assent`: unless it answers a question,
 * as «تمام» and 👍 may.
 */
export type ClosingReply = 'thanks' | 'assent';

/** As two people write it: "شكرااا", "thankss" and "okk" have one spelling. */
const squeeze = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');
const words = (text: string): string[] => replyWords(text).map(squeeze);
const dictionary = (text: string): ReadonlySet<string> => new Set(words(text));

/** One of these makes it thanks. */
const THANKS = dictionary(`
  شكرا شكر شكرن الشكر مشكور مشكورة مشكورين متشكر متشكرة متشكرين تشكر تشكرات اشكرك اشكركم نشكركم
  تسلم تسلمي تسلموا تسلمو يسلمو يسلموا تسلملي ميرسي مرسي ثانكس ثانكيو سانكيو
  ممنون ممنونة ممنونين يخليك يخليكي يخليكم يكرمك يكرمكم يحفظك يحفظكم يحميك يحميكم يسعدك يسعدكم يوفقك يوفقكم
  يباركلك يعطيك يعطيكم يديك يديكم جزاك جزاكم جزاكي
  thanks thank thx thnx tnx thanx ty tysm merci mersi mercy
  shokran shukran shokrn shukrn choukran sokran teslam teslami tslm tslam yslmo
  ykhalik y5alik ykhaleek y5aleek ykrmk yekremak
`);

/** One of these makes it assent, when no word of thanks is with it. */
const ASSENT = dictionary(`
  تمام تماما تمم ماشي حاضر اوك اوكي اوكيه اوكى طيب خلاص حسنا عظيم ممتاز
  ok okay okey okie k kk oki great perfect noted tamam tmam tmm mashy mashi hader 7ader 7adr
`);

/** May stand around them without asking for anything. */
const AROUND = dictionary(`
  جزيلا جدا كتير كثير كثيرا اوي قوي خالص ليك ليكي ليكم لك لكم لكي حضرتك حضرتكم يا دكتور دكتورة دكاترة دوك
  استاذ استاذة فندم باشا حبيبي اخي اختي جماعة الف مليون مرة و على علي لى تعبك تعبكم اهتمامك اهتمامكم ذوقك ذوقكم
  خدمتك خدمتكم خدمة الخدمة الرد ردك ردكم السرعة سرعة سرعتكم المساعدة مساعدتك مساعدتكم كل حاجة شيء من قلبي
  ربنا الله والله خير خيرا الخير العافية عافية الصحة ولا بارك فيك فيكم كلك ذوق انت انتم
  الحمد لله ان شاء باي مع السلامة
  you so much very a lot alot many for your the help service reply all dear doctor dr doc sir and my friend u
  gazilan awy awi ya rabena rabna allah 5eer kheer gazak gazakom bye goodbye
`);

/** Longer than this somebody tells something. */
const MAX_WORDS = 12;

/** Somebody is unwell, unhappy or asks: a person looks. */
const TROUBLED = new Set(
  Array.from(
    '👎😡😠🤬😢😭😞😔🙁☹😟😕😤😣😖😩😫💔🤢🤮🤒🤕😷🤧🥴😵😰😨😱🆘🚑🚨❓❔⁉‼❗❕❌🚫💊💉🩸🩺🏥🤦🙄😒😑🤔📞☎🙅🤷',
  ),
);

const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|[\u{E0020}-\u{E007F}]/gu;

/** Letters, digits (also of emoji: 1️⃣), and signs that ask or count. */
const SAYS_MORE = /[\p{L}\p{N}?؟+#*@=%$€£]/u;

/**
 * Whether a customer's message only ends the talk: thanks, assent, an emoji or a sticker.
 * @returns undefined for everything that says more: "شكرا، ممكن كمان علبة؟" is a message like any other.
 */
export function readClosingReply(message: { text: string; isSticker: boolean }): ClosingReply | undefined {
  const { text, isSticker } = message;
  if (Array.from(text).some((character) => TROUBLED.has(character))) return undefined;
  if (text.trim() === '') return isSticker ? 'assent' : undefined;
  const plain = text.replace(EMOJI, ' ');
  if (plain.trim() === '' || (plain !== text && !SAYS_MORE.test(plain))) return 'assent';
  if (/[?؟]/u.test(plain)) return undefined;
  const said = words(plain);
  const isKnown = (word: string): boolean => THANKS.has(word) || ASSENT.has(word) || AROUND.has(word);
  if (said.length > MAX_WORDS || !said.every(isKnown)) return undefined;
  if (said.some((word) => THANKS.has(word))) return 'thanks';
  return said.some((word) => ASSENT.has(word)) ? 'assent' : undefined;
}
