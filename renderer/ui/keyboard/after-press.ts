let isPressed = false;

if (typeof window !== 'undefined') {
  const note = (pressed: boolean) => () => void (isPressed = pressed);
  addEventListener('pointerdown', note(true), { capture: true, passive: true });
  for (const type of ['pointerup', 'pointercancel'] as const)
    addEventListener(type, note(false), { capture: true, passive: true });
}

/** Long enough for the click that follows a lifted finger. */
const clickMs = 60;

/**
 * Acts once no finger is down and its click has come. The keyboard leaves so: else the screen would move under the finger
 * that took the focus away, and its press would land on something else.
 */
export function afterPress(act: () => void): void {
  const soon = () => setTimeout(act, clickMs);
  if (!isPressed) soon();
  else addEventListener('pointerup', soon, { once: true, capture: true });
}
