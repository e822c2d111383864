const landmarks = 'dialog[open], aside, [role="region"], main';

/**
 * What has the focus may go with what was done: a dialog, a row, a button that can be pressed no more. Then the focus
 * goes to where the person was before they came there, else to the heading of the part around it, and never to nothing.
 */
export function keepFocus(): () => void {
  let path: Element[] = [];
  let outside: HTMLElement | null = null;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    path = ancestorsOf(target);
    if (!target.closest('dialog, aside')) outside = target;
  };
  const mend = () => {
    const [last] = path;
    if (document.activeElement !== document.body || !last || canTakeFocus(last)) return;
    const around = path.find((one) => one.isConnected && one.matches(landmarks));
    const isLeft = !around || around.matches('main, [role="region"]');
    if (isLeft && outside && canTakeFocus(outside)) outside.focus();
    else focusHeadingOf(around ?? document.querySelector('main') ?? document.body);
  };
  // Not at once: whatever takes the focus by itself does so with the same drawing.
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) requestAnimationFrame(mend);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function ancestorsOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    path.push(one);
  return path;
}

function canTakeFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function focusHeadingOf(part: Element): void {
  const heading = part.querySelector<HTMLElement>('h1, h2') ?? (part as HTMLElement);
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
