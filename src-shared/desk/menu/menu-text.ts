import type { Language } from '../../domain/bilingual.ts';
import type { MenuItem, ServiceMenu } from '../../domain/rules/service-menu.ts';
import { localiseDigits, type Digits } from '../../text/localise-digits.ts';

/** The menu as a customer gets it: the intro and numbered lines, 0 last. */
export function menuText(menu: ServiceMenu, language: Language, digits: Digits): string {
  return [menu.intro[language], numberedLines(menu.items, menu, language, digits)].join('\n');
}

/** A submenu: the chosen item's answer, or its label, above its own lines. */
export function submenuText(item: MenuItem, menu: ServiceMenu, language: Language, digits: Digits): string {
  const heading = item.answer ?? item.label;
  return [heading[language], numberedLines(item.items, menu, language, digits)].join('\n');
}

function numberedLines(
  items: readonly Pick<MenuItem, 'label'>[],
  menu: ServiceMenu,
  language: Language,
  digits: Digits,
): string {
  const lines = items.map(({ label }, index) => [index + 1, label[language]] as const);
  return [...lines, [0, menu.person[language]] as const]
    .map(([number, label]) => `${localiseDigits(String(number), digits)}. ${label}`)
    .join('\n');
}
