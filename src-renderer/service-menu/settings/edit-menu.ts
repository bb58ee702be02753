import type { MenuItem, ServiceMenu, SubmenuItem } from '#shared/domain/rules/service-menu.ts';
import type { Insertable } from '../../settings-form/parts/text-problems.ts';
import type { Bilingual } from '#shared/domain/bilingual.ts';

/** As many as one digit can choose. */
export const MOST_ITEMS = 9;

export const ANSWER_INSERTABLES = ['customer', 'pharmacy'] as const satisfies readonly Insertable[];

/** @param id of its own for good: what a customer chose is kept by it. */
export const newSubmenuItem = (id: string): SubmenuItem => ({
  id,
  label: { ar: '', en: '' },
  answer: null,
  ticketKind: null,
});

export const newMenuItem = (id: string): MenuItem => ({ ...newSubmenuItem(id), items: [] });

/** Every text of the menu, with what can be filled into it. The heading of a submenu goes out as it stands. */
export function textsOf(menu: ServiceMenu): { text: Bilingual; insertables: readonly Insertable[] }[] {
  const own = ({ label, answer }: SubmenuItem, hasSubmenu: boolean) => [
    { text: label, insertables: [] },
    ...(answer === null ? [] : [{ text: answer, insertables: hasSubmenu ? [] : ANSWER_INSERTABLES }]),
  ];
  return [
    { text: menu.intro, insertables: [] },
    { text: menu.person, insertables: [] },
    ...menu.items.flatMap((item) => [
      ...own(item, item.items.length > 0),
      ...item.items.flatMap((sub) => own(sub, false)),
    ]),
  ];
}
