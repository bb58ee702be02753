import type { MenuItem, ServiceMenu, SubmenuItem } from '../../domain/rules/service-menu.ts';
import type { AutomationVariable } from '../automation/automation-text.ts';
import type { CheckedText } from '../automation/checked-texts.ts';

export const ANSWER_INSERTABLES = ['customer', 'pharmacy'] as const satisfies readonly AutomationVariable[];

/** Every text of the menu, with what can be filled into it. The heading of a submenu goes out as it stands. */
export const textsOf = (menu: ServiceMenu): CheckedText[] => [
  { text: menu.intro, insertables: [] },
  { text: menu.person, insertables: [] },
  ...menu.items.flatMap(textsOfItem),
];

export const textsOfItem = (item: MenuItem): CheckedText[] => [
  ...ownTexts(item, item.items.length > 0),
  ...item.items.flatMap((sub) => ownTexts(sub, false)),
];

const ownTexts = ({ label, answer }: SubmenuItem, hasSubmenu: boolean): CheckedText[] => [
  { text: label, insertables: [] },
  ...(answer === null ? [] : [{ text: answer, insertables: hasSubmenu ? [] : ANSWER_INSERTABLES }]),
];
