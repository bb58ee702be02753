import type { Classification, KeywordRule } from '../../domain/tickets/classification.ts';
import type { TicketKind } from '../../domain/tickets/ticket-kind.ts';
import { PRESCRIPTION_WORDS } from '../../domain/rules/default-rules.ts';
import { hasTerm, listTermsIn, textWords, type TextWords } from './match-terms.ts';

/** A message beside the one that is looked at. */
export type NearbyMessage = {
  text: string | null;
  isImage: boolean;
  /** A basket from the pharmacy's catalogue. */
  isOrder?: boolean;
};

export type ClassifyInput = {
  /** What the customer chose in the menu, if anything; it goes before all else. */
  menuChoice: { itemId: string; kind: TicketKind } | null;
  /** The message itself; a photo's text is its caption. */
  message: NearbyMessage;
  /** The customer's messages around it, by `nearbyOf`. Read only where they can matter, as they may have to be looked up. */
  nearby: readonly NearbyMessage[];
  /** Whether the message opens a conversation, or comes after a long rest. */
  isOpening: boolean;
};

/** How many messages on each side of a photo may say that it is a prescription. */
const NEARBY = 2;

const CONFIDENCE = {
  menu: 1,
  photoWithWords: 0.95,
  order: 0.9,
  rule: 0.8,
  photoAlone: 0.5,
  default: 0.2,
} as const;
const DEFAULT_KIND: TicketKind = 'inquiry';

/** The two messages on each side of one; the list is the customer's own, in order. */
export function nearbyOf(messages: readonly NearbyMessage[], index: number): NearbyMessage[] {
  return [
    ...messages.slice(Math.max(0, index - NEARBY), index),
    ...messages.slice(index + 1, index + 1 + NEARBY),
  ];
}

/** The kind of ticket a message is about, and why. */
export function classify(input: ClassifyInput, rules: readonly KeywordRule[]): Classification {
  const { menuChoice, message } = input;
  if (menuChoice) {
    const because = { by: 'menu', itemId: menuChoice.itemId } as const;
    return { kind: menuChoice.kind, because, confidence: CONFIDENCE.menu };
  }
  if (message.isOrder === true) {
    return { kind: 'order', because: { by: 'order' }, confidence: CONFIDENCE.order };
  }
  const words = textWords(message.text ?? '');
  const byRule = findRule(words, rules);
  // A complaint about a prescription stays a complaint, whatever was photographed.
  if (byRule && byRule.kind !== 'prescription') return byRule;
  return prescriptionPhoto(words, input) ?? byRule ?? openingPhoto(input) ?? fallback();
}

/** What the rules alone say about a text, for trying them out. */
export function classifyText(text: string, rules: readonly KeywordRule[]): Classification {
  return findRule(textWords(text), rules) ?? fallback();
}

function findRule(text: TextWords, rules: readonly KeywordRule[]): Classification | undefined {
  for (const rule of rules) {
    if (!rule.enabled || rule.none.some((term) => hasTerm(text, term))) continue;
    const any = listTermsIn(text, rule.any);
    const all = listTermsIn(text, rule.all);
    if (any.length + all.length === 0) continue;
    if ((rule.any.length > 0 && any.length === 0) || all.length < rule.all.length) continue;
    const words = [...all, ...any];
    return { kind: rule.kind, because: { by: 'rule', ruleId: rule.id, words }, confidence: CONFIDENCE.rule };
  }
  return undefined;
}

/** A photo with a word about prescriptions in its caption or beside it, or that word with a photo beside it. */
function prescriptionPhoto(words: TextWords, input: ClassifyInput): Classification | undefined {
  const own = listTermsIn(words, PRESCRIPTION_WORDS);
  const { message } = input;
  if (!message.isImage && own.length === 0) return undefined;
  const { nearby } = input;
  const around = nearby.flatMap(({ text }) => listTermsIn(textWords(text ?? ''), PRESCRIPTION_WORDS));
  const found = message.isImage ? [...own, ...around] : nearby.some(({ isImage }) => isImage) ? own : [];
  if (found.length === 0) return undefined;
  return {
    kind: 'prescription',
    because: { by: 'photo', words: [...new Set(found)] },
    confidence: CONFIDENCE.photoWithWords,
  };
}

/** Who begins with a photo and says nothing has mostly photographed a prescription. */
function openingPhoto(input: ClassifyInput): Classification | undefined {
  const { message, isOpening } = input;
  if (!message.isImage || !isOpening) return undefined;
  const isSilent = [message, ...input.nearby].every(({ text }) => textWords(text ?? '').length === 0);
  if (!isSilent) return undefined;
  return { kind: 'prescription', because: { by: 'photo', words: [] }, confidence: CONFIDENCE.photoAlone };
}

function fallback(): Classification {
  return { kind: DEFAULT_KIND, because: { by: 'default' }, confidence: CONFIDENCE.default };
}
