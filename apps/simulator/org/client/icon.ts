const SVG = 'http://www.w3.org/2000/svg';

export type IconFamily = 'utility' | 'standard' | 'action';

function svg(family: IconFamily, name: string, className: string): SVGElement {
  const image = document.createElementNS(SVG, 'svg');
  image.setAttribute('class', className);
  image.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/slds/assets/icons/${family}-sprite/svg/symbols.svg#${name}`);
  image.append(use);
  return image;
}

/** A small line icon in the colour of its text. */
export const utilityIcon = (name: string, className = 'slds-icon slds-icon-text-default slds-icon_x-small'): Element =>
  svg('utility', name, className);

/** An icon inside a button. */
export const buttonIcon = (name: string, className = 'slds-button__icon'): Element => svg('utility', name, className);

/** The coloured icon of an object. */
export function objectIcon(name: string, size = ''): HTMLElement {
  const box = document.createElement('span');
  box.className = `slds-icon_container slds-icon-standard-${name.replace(/_/g, '-')}`;
  box.append(svg('standard', name, `slds-icon ${size}`.trim()));
  return box;
}
