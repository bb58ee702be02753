import { useEffect } from 'react';
import { fieldOf, fieldsOf, isFocusFree, shownScope } from './first-field.ts';

/** What writes, and is nobody's shortcut: also a sign made by AltGr. A space presses what has the keyboard, or scrolls. */
const writes = (event: KeyboardEvent): boolean => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (key.length !== 1 || key === ' ' || isComposing) return false;
  return event.getModifierState('AltGraph') || (!ctrlKey && !metaKey && !altKey);
};

/** What hangs from a field of a dialog, and stands beside it in the page. */
const HANGS = '[role="dialog"], [role="menu"], [role="listbox"], .mantine-Popover-dropdown';

/**
 * Nobody has the keyboard, or a button that letters mean nothing to, in what is shown or on the rail that led to it; or
 * what lies under a dialog still has it, in the moment in which the dialog comes.
 */
function isUnused(scope: Element): boolean {
  const now = document.activeElement;
  if (now === null || now === document.body) return true;
  if (scope.matches('[role="dialog"]') && !scope.contains(now) && now.closest(HANGS) === null) return true;
  if (!now.matches('button') || now.closest('[role="menu"], [role="listbox"]') !== null) return false;
  return scope.contains(now) || now.closest('nav') !== null;
}

const isTextField = (field: Element | null): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'color'].includes(field.type));

/** Letters that are typed before a field has the keyboard go into the one they are meant for, and none is lost. */
export function useTypedBeforeFocus(): void {
  useEffect(() => {
    /** What was typed while the field they are meant for is not there yet (`data-field-comes`). */
    let kept = '';
    const observer = new MutationObserver(() => {
      const scope = shownScope();
      const field = scope.querySelector('[data-main-field]');
      if (!isTextField(field)) {
        if (scope.querySelector('[data-field-comes]') === null) giveUp();
        return;
      }
      const text = kept;
      giveUp();
      field.focus({ preventScroll: true });
      field.setRangeText(text, field.value.length, field.value.length, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    });
    const giveUp = (): void => {
      kept = '';
      observer.disconnect();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const scope = shownScope();
      // What somebody has a use for already is a shortcut of theirs.
      if (event.defaultPrevented || !writes(event) || !isUnused(scope)) return;
      const isMainThere = scope.querySelector('[data-main-field]') !== null;
      if (!isMainThere && scope.querySelector('[data-field-comes]') !== null) {
        event.preventDefault();
        if (kept === '') observer.observe(document.body, { childList: true, subtree: true });
        kept += event.key;
        return;
      }
      // From a button among many fields, the first of them is not meant.
      const isOneOfMany = !isMainThere && fieldsOf(scope).filter(isTextField).length !== 1;
      if (isOneOfMany && !isFocusFree() && scope.contains(document.activeElement)) return;
      const field = fieldOf(scope);
      // While the main field is hidden, by a recording for instance, another one is not meant.
      if (!isTextField(field) || (isMainThere && !field.matches('[data-main-field]'))) return;
      // The key itself then goes into it.
      field.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      giveUp();
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
