const FIELD = 'input:not([type="hidden"]):not([type="file"]), textarea, select, [contenteditable="true"]';
const CONTROL = 'button, a[href], [tabindex]:not([tabindex="-1"])';

/** What can be reached: shown, not switched off, and not skipped by the Tab key. */
const isReachable = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [aria-disabled="true"]') &&
  element.tabIndex >= 0 &&
  element.checkVisibility({ visibilityProperty: true });

const reachable = (scope: Element, selector: string): HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(selector)].filter(isReachable);

/** Of several circles that are one choice, the chosen one is where the keyboard goes. */
function chosenOf(scope: Element, field: HTMLElement): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked) return field;
  const group = reachable(scope, `input[type="radio"][name="${CSS.escape(field.name)}"]`);
  return group.find((radio) => radio instanceof HTMLInputElement && radio.checked) ?? field;
}

/** What the Tab key comes to in it, itself among them. */
export const reachableIn = (scope: Element): HTMLElement[] => [
  ...(scope instanceof HTMLElement && scope.matches(`${FIELD}, ${CONTROL}`) && isReachable(scope)
    ? [scope]
    : []),
  ...reachable(scope, `${FIELD}, ${CONTROL}`),
];

export const fieldsOf = (scope: Element): HTMLElement[] => reachable(scope, FIELD);

/**
 * Where a person types in it: the field that is marked as its main one (`data-main-field`), or in which a dialog begins, or
 * its first.
 */
export function fieldOf(scope: Element): HTMLElement | null {
  const [main] = [
    ...reachable(scope, '[data-main-field]'),
    ...fieldsOf(scope).filter((one) => one.hasAttribute('data-autofocus')),
  ];
  if (main !== undefined) return main;
  const [field] = fieldsOf(scope);
  return field === undefined ? null : chosenOf(scope, field);
}

/** Its field, or without one the first of what can be pressed. */
export const startOf = (scope: Element): HTMLElement | null =>
  fieldOf(scope) ?? reachable(scope, CONTROL)[0] ?? null;

/** What lies over everything: the last dialog that is open, or else the page that is shown. */
export function shownScope(): Element {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  const shown = dialogs.filter((dialog) => dialog.checkVisibility());
  return shown.at(-1) ?? document.querySelector('[data-page]:not([hidden])') ?? document.body;
}

/** Whether nobody has the keyboard. */
export const isFocusFree = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
