const EDITABLE = 'textarea, select, input:not([type=range]):not([type=checkbox]):not([type=radio]):not([type=button])';
const OVERLAY = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox], dialog';
const PRESSABLE = 'button, a[href], summary, [role=button], [role=link], [role=tab], [role=menuitem]';
const MOVED_BY_ARROWS = 'input[type=range], [role=menuitem], [role=tab]';
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Whether a key belongs to what has the focus (a field, an open dialog, a pressed button) and not to the stage. */
export function keptByPage(event: KeyboardEvent, stage: HTMLElement): boolean {
  if (stage.shadowRoot?.querySelector('dialog[open]')) return true;
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const within = (selector: string) => path.some((node) => node.matches(selector));
  if (path[0]?.isContentEditable || within(EDITABLE) || within(OVERLAY)) return true;
  if (ARROWS.includes(event.key)) return within(MOVED_BY_ARROWS);
  return (event.key === ' ' || event.key === 'Enter') && within(PRESSABLE);
}
