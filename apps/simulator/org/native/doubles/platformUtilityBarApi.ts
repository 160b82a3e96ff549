import { constantWire } from './constant';

interface Panel {
  setVisible(visible: boolean): void;
  setHeight(px: number): void;
  setWidth(px: number): void;
  setLabel(text: string): void;
  setIcon(key: string): void;
  setItemLabel(text: string): void;
  setItemIcon(key: string): void;
}

/** The page puts the panels of its utilities here, by their id. */
const page = globalThis as { simUtilities?: Map<string, Panel> };

const panelOf = (id: string): Panel => {
  const panel = page.simUtilities?.get(id);
  if (!panel) throw new Error(`There is no utility ${id}.`);
  return panel;
};

/** Of the one native utility that asks for its own. */
export const EnclosingUtilityId = constantWire('lightning-phone');

export async function open(id: string): Promise<boolean> {
  panelOf(id).setVisible(true);
  return true;
}

export async function minimize(id: string): Promise<boolean> {
  panelOf(id).setVisible(false);
  return true;
}

export async function updateUtility(id: string, { label, icon }: { label?: string; icon?: string }): Promise<boolean> {
  if (label !== undefined) panelOf(id).setItemLabel(label);
  if (icon !== undefined) panelOf(id).setItemIcon(icon);
  return true;
}

interface PanelChange {
  readonly label?: string;
  readonly icon?: string;
  readonly width?: number;
  readonly height?: number;
}

export async function updatePanel(id: string, { label, icon, width, height }: PanelChange): Promise<boolean> {
  const panel = panelOf(id);
  if (label !== undefined) panel.setLabel(label);
  if (icon !== undefined) panel.setIcon(icon);
  if (width !== undefined) panel.setWidth(width);
  if (height !== undefined) panel.setHeight(height);
  return true;
}
