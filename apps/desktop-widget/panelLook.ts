/** Written in by the build: the panel's style sheet, and the SLDS icons that it shows. */
const CSS = process.env.WXCC_PANEL_CSS ?? '';
const SYMBOLS = JSON.parse(process.env.WXCC_PANEL_SYMBOLS ?? '[]') as readonly PanelSymbol[];

interface PanelSymbol {
  readonly id: string;
  readonly viewBox: string;
  /** `d` of each path. */
  readonly paths: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';

function drawn<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

/** The icons stand in the panel itself: browsers show none of another origin's sprite. */
function sprite(): SVGSVGElement {
  const svg = drawn('svg', { 'aria-hidden': 'true', width: '0', height: '0', style: 'position:absolute' });
  for (const { id, viewBox, paths } of SYMBOLS) {
    const symbol = drawn('symbol', { id, viewBox });
    symbol.append(...paths.map((d) => drawn('path', { d })));
    svg.append(symbol);
  }
  return svg;
}

/** Constructed style sheets need no permission of the page's content security policy; older browsers get an element. */
function addStyles(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = CSS;
  root.append(style);
}

/** A shadow root with the panel's look: nothing of it reaches the Desktop, nothing of the Desktop's reaches it. */
export function createPanelRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root);
  root.append(sprite());
  return root;
}
