import { LightningElement, api } from 'lwc';
import type { Labels } from 'c/wxccBase';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { readFileText, saveFile, setupWords } from 'c/wxccSetupRows';
import { makeLayoutFile, type LayoutOutcome } from './makeLayoutFile';

const WORDS = [
  ...['layoutHelp', 'layoutUrl', 'layoutOrigin', 'layoutCurrent', 'layoutLegacy', 'layoutPanel'],
  ...['layoutMake', 'layoutRemove', 'layoutAllow', 'pasteLabel'],
] as const;
const FILE = 'desktop-layout.json';

/** A ready desktop layout: new, or this softphone's widgets put into the one a team has. */
export default class WxccSetupLayout extends LightningElement {
  @api labels!: Labels;
  @api facts: OrgFacts | undefined;
  fileName = '';
  outcome: LayoutOutcome | undefined;
  private current: string | undefined;

  get words() {
    return setupWords(this.labels, WORDS);
  }
  get origin(): string {
    return this.facts?.softphoneOrigin ?? '';
  }
  /** Exactly these two must be allowed to frame the Desktop. */
  get origins(): readonly string[] {
    return [this.origin, window.location.origin].filter((origin) => origin !== '');
  }
  get messages() {
    return this.outcome?.messages ?? [];
  }
  get isTeamsOwn(): boolean {
    return this.current !== undefined;
  }

  async handleFile(event: Event): Promise<void> {
    const file = await readFileText(event);
    if (!file) return;
    this.current = file.text;
    this.fileName = file.name;
    this.outcome = undefined;
  }

  /** What is pasted counts before an older file, and as little as no file once it is taken away again. */
  handlePaste(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.current = value.trim() === '' ? undefined : value;
    this.fileName = '';
    this.outcome = undefined;
  }

  handleMake(): void {
    this.make(false);
  }
  handleRemove(): void {
    this.make(true);
  }

  private make(remove: boolean): void {
    const field = (id: string) => this.template?.querySelector<HTMLInputElement>(`[data-id="${id}"]`);
    this.outcome = makeLayoutFile(this.labels, {
      ...{ current: this.current, remove, widgetUrl: field('url')?.value ?? '', origin: field('origin')?.value ?? '' },
      panel: field('panel')?.checked ?? true,
      replaceLegacy: field('legacy')?.checked ?? false,
    });
    if (this.outcome.text !== undefined) saveFile(this.fileName || FILE, this.outcome.text);
  }
}
