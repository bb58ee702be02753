import type { MenuItem, SubmenuItem } from '#shared/domain/rules/service-menu.ts';

/** @param id of its own for good: what a customer chose is kept by it. */
export const newSubmenuItem = (id: string): SubmenuItem => ({
  id,
  label: { ar: '', en: '' },
  answer: null,
  ticketKind: null,
});

export const newMenuItem = (id: string): MenuItem => ({ ...newSubmenuItem(id), items: [] });
