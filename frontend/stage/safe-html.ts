const ALLOWED: Record<string, readonly string[]> = Object.fromEntries(
  [
    'A:href,title',
    'IMG:src,alt,title',
    'TH:align',
    'TD:align',
    'OL:start',
    ...'P BR HR H1 H2 H3 H4 H5 H6 UL LI STRONG B EM I CODE PRE BLOCKQUOTE DEL SUB SUP TABLE THEAD TBODY TR'.split(' '),
  ].map((rule) => {
    const [tag, attributes] = rule.split(':');
    return [tag!, attributes?.split(',') ?? []];
  }),
);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'TEMPLATE', 'SVG', 'MATH', 'NOSCRIPT']);

/**
 * What Markdown can say and nothing more, as a fragment to insert. The server sends clean HTML already; the page does
 * not take its word for it.
 */
export function safeFragment(html: string): DocumentFragment {
  const parsed = document.createElement('template');
  parsed.innerHTML = html;
  const fragment = document.createDocumentFragment();
  for (const child of [...parsed.content.childNodes]) copyInto(fragment, child);
  return fragment;
}

function copyInto(target: Node, source: Node): void {
  if (source.nodeType === Node.TEXT_NODE) {
    target.appendChild(document.createTextNode(source.textContent ?? ''));
    return;
  }
  if (!(source instanceof Element) || DROPPED.has(source.tagName.toUpperCase())) return;
  const attributes = ALLOWED[source.tagName];
  const place = attributes ? target.appendChild(cleanCopy(source, attributes)) : target;
  for (const child of [...source.childNodes]) copyInto(place, child);
}

function cleanCopy(source: Element, attributes: readonly string[]): Element {
  const copy = document.createElement(source.tagName);
  for (const name of attributes) {
    const value = source.getAttribute(name);
    if (value !== null && (!['href', 'src'].includes(name) || isWebAddress(value))) copy.setAttribute(name, value);
  }
  if (copy instanceof HTMLAnchorElement) {
    copy.target = '_blank';
    copy.rel = 'noopener noreferrer';
  }
  return copy;
}

function isWebAddress(value: string): boolean {
  return (
    URL.canParse(value, document.baseURI) && /^(?:https?|mailto):$/.test(new URL(value, document.baseURI).protocol)
  );
}
