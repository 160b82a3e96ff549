import { LightningElement, api } from 'lwc';
import type { Labels } from 'c/wxccBase';
import type { FindingRow } from 'c/wxccSetupRows';

const MARKS = { red: '✕', amber: '!', green: '✓', look: '?' } as const;

/** A list of findings: what is so, why, what to do, and the repair where there is one. Sends `repair` with the row's key. */
export default class WxccSetupFindings extends LightningElement {
  @api heading = '';
  @api rows: readonly FindingRow[] = [];
  @api labels: Labels | undefined;

  get views() {
    const text = (code: string, params = {}): string => this.labels?.text(`setup_${code}`, params) ?? '';
    return this.rows.map((row) => ({
      ...row,
      mark: MARKS[row.light],
      markClass: `wxcc-mark wxcc-mark_${row.light}`,
      lightText: text(row.light),
      openText: text('open'),
      newText: text('opensNew'),
      repairText: text('repair'),
      // A finding about the org has no item: its repair says what is done.
      repairLabel: row.item === '' ? `${text('repair')}: ${row.repair}` : text('repairOf', { item: row.item }),
    }));
  }

  handleRepair(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('repair', { detail: key }));
  }
}
