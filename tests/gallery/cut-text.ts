/**
 * Runs in the page: words that are not wholly to be seen, and that neither scroll nor stand in a `title`. What is a pixel in
 * size is for screen readers.
 */
export function findCutText(): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!.trim();
    const parent = node.parentElement!;
    const part = parent.closest('[data-part]');
    if (text === '' || !part || parent.closest('[title], select, [data-part] > header')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const hider = [...range.getClientRects()].map((rect) => hiderOf(rect, parent)).find(Boolean);
    if (hider)
      faults.push(`${part.getAttribute('data-part')}: "${text.slice(0, 40)}" is cut off by ${hider}`);
  }
  return faults;

  /** The element that hides some of it; undefined where all can be seen, or brought into sight by scrolling. */
  function hiderOf(rect: DOMRect, from: Element): string | undefined {
    for (let element: Element | null = from; element; element = element.parentElement) {
      const box = element.getBoundingClientRect();
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (box.width <= 1 && box.height <= 1) return undefined;
      if (/auto|scroll/.test(overflowX + overflowY)) return undefined;
      const hides = overflowX !== 'visible' || element.matches('[data-part], dialog');
      const sticksOut =
        rect.left < box.left - 1 ||
        rect.right > box.right + 1 ||
        (overflowY !== 'visible' && (rect.top < box.top - 2 || rect.bottom > box.bottom + 2));
      if (hides && sticksOut) return `<${element.tagName.toLowerCase()} class="${element.className}">`;
      // What stands above the page is cut by the window alone.
      if (position === 'fixed' || element.matches('dialog')) return undefined;
    }
    return undefined;
  }
}
