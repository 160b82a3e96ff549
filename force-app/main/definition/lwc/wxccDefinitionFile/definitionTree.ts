import type { XmlElement } from './definitionXml';

/** An element with the line it begins on. */
export interface PlacedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly PlacedElement[];
  readonly line: number;
}

/** Gives every element its line. Document order of the elements is document order of their start tags. */
export function placeElements(root: XmlElement, tagLines: readonly number[]): PlacedElement {
  let index = 0;
  // Recursion is bounded by the depth that inspectXml lets pass.
  const place = (element: XmlElement): PlacedElement => {
    const line = tagLines[index++] ?? 1;
    return { ...element, line, children: element.children.map(place) };
  };
  return place(root);
}

export function childText(element: PlacedElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}
