const EDITABLE = 'textarea, select, input:not([type=range]):not([type=checkbox]):not([type=radio]):not([type=button])';
const OVERLAY =
  '[role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=listbox], [role=combobox], dialog';
const PRESSABLE = 'button, a[href], summary, [role=button], [role=link], [role=tab], vaadin-button';
const SLIDER_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Whether a key belongs to what has the focus (a field, an open dialog, a pressed button) and not to the stage. */
export function keptByPage(event: KeyboardEvent, stage: HTMLElement): boolean {
  if (stage.shadowRoot?.querySelector('dialog[open]')) return true;
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const focused = path[0];
  if (!focused) return false;
  if (focused.isContentEditable || path.some((node) => node.matches(EDITABLE) || node.matches(OVERLAY))) return true;
  if (focused.matches('input[type=range]')) return SLIDER_KEYS.includes(event.key);
  return (event.key === ' ' || event.key === 'Enter') && path.some((node) => node.matches(PRESSABLE));
}
