/**
 * Gives every style element made from now on the nonce of the page. Ant Design passes it to its own styles,
 * but not to two that its parts write: the measure of a scroll bar, and the lock of the page behind a drawer.
 * Call it once, before the desk is rendered.
 */
export function lendNonce(nonce: string, page: Document = document): void {
  const make = page.createElement.bind(page);
  const withNonce = (name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (name.toLowerCase() === "style") element.nonce = nonce;
    return element;
  };
  Object.assign(page, { createElement: withNonce });
}
