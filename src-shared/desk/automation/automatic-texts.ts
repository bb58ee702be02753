import type { Bilingual, Language } from '../../domain/bilingual.ts';
import { MAX_TEXT_LENGTH } from '../../domain/messages/message.ts';
import type { MenuItem, SubmenuItem } from '../../domain/rules/service-menu.ts';
import type { Settings } from '../../domain/settings.ts';
import { nextOpening } from '../../time/opening.ts';
import { menuText, submenuText } from '../menu/menu-text.ts';
import { renderAutomationText } from './automation-text.ts';
import { openingWords } from './opening-words.ts';

/** Who gets a text. */
export type Recipient = {
  language: Language;
  /** As it is shown; null when nobody knows it. */
  customer: string | null;
};

/** Of the settings, what the texts are made of. */
export type TextBasis = Pick<Settings, 'pharmacyName' | 'hours' | 'serviceMenu' | 'automation' | 'rating'>;

// What the desk sends and what the settings show before: the same functions. Each returns undefined when the text cannot
// go out as it is (see renderAutomationText).

/**
 * The first text a new customer gets while the pharmacy is open: the welcome, and under it the menu when that is on and
 * there is room for both in one message.
 */
export function welcomeMessage(
  basis: TextBasis,
  to: Recipient,
): { text: string; hasMenu: boolean } | undefined {
  const welcome = fill(basis, basis.automation.welcome.text, to);
  if (welcome === undefined) return undefined;
  const menu = basis.automation.menu.isOn ? menuMessage(basis, to) : undefined;
  const both = menu === undefined ? undefined : fitting(`${welcome}\n\n${menu}`);
  return { text: both ?? welcome, hasMenu: both !== undefined };
}

export function menuMessage(
  { serviceMenu, automation }: TextBasis,
  { language }: Recipient,
): string | undefined {
  return fitting(menuText(serviceMenu, language, automation.digits));
}

export function submenuMessage(
  item: MenuItem,
  { serviceMenu, automation }: TextBasis,
  { language }: Recipient,
): string | undefined {
  return fitting(submenuText(item, serviceMenu, language, automation.digits));
}

/** Answers are texts like the others: `{{customer}}` and `{{pharmacy}}` are filled in. */
export function answerMessage(
  item: MenuItem | SubmenuItem,
  basis: TextBasis,
  to: Recipient,
): string | undefined {
  return item.answer === null ? undefined : fill(basis, item.answer, to);
}

/** @param at Epoch ms, while the pharmacy is closed. */
export function outOfHoursMessage(basis: TextBasis, to: Recipient, at: number): string | undefined {
  const { automation, hours } = basis;
  const opening = nextOpening(at, hours);
  const { language } = to;
  const { digits } = automation;
  return renderAutomationText(automation.outOfHours.text, {
    ...valuesFor(basis, to),
    opening:
      opening === undefined
        ? null
        : openingWords(opening, { now: at, timeZone: hours.timeZone, language, digits }),
  });
}

export function ratingAskMessage(basis: TextBasis, to: Recipient): string | undefined {
  return fill(basis, basis.rating.ask, to);
}

export function ratingThanksMessage(basis: TextBasis, to: Recipient): string | undefined {
  return fill(basis, basis.rating.thanks, to);
}

/** What somebody who opted out gets once: fixed words, as they say what the desk now does. */
export function optOutMessage({ language }: Recipient): string {
  return OPTED_OUT[language];
}

const OPTED_OUT: Bilingual = {
  ar: 'تم. لن نرسل إليك رسائل من أنفسنا بعد الآن.\nيمكنك الكتابة إلينا في أي وقت، وإن أردت الرجوع فاكتب: اشتراك',
  en: 'Done. We will not send you messages on our own any more.\nYou can still write to us at any time. To get them again, reply START.',
};

function fill(
  basis: TextBasis,
  text: Parameters<typeof renderAutomationText>[0],
  to: Recipient,
): string | undefined {
  return renderAutomationText(text, valuesFor(basis, to));
}

function valuesFor(
  { pharmacyName, automation }: TextBasis,
  { language, customer }: Recipient,
): Parameters<typeof renderAutomationText>[1] {
  return { language, digits: automation.digits, customer, pharmacy: pharmacyName, opening: null };
}

function fitting(text: string): string | undefined {
  return text.length <= MAX_TEXT_LENGTH ? text : undefined;
}
