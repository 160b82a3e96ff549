import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { SoftphoneUi } from 'c/wxccScreen';
import { notesStatus, type NotesStatus } from './notesStatus';

const ICONS: Record<NotesStatus, string> = { kept: 'clock', saving: 'sync', saved: 'check', failed: 'warning' };

/** What the agent writes about a call. Every stroke is kept; it is saved while it grows, and when the field is left. */
export default class WxccCallNotes extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  @api disabled = false;

  override renderedCallback(): void {
    const field = this.refs?.notes as HTMLTextAreaElement | undefined;
    // The same text again would move the caret to the end.
    if (field && field.value !== this.notes) field.value = this.notes;
  }

  get hasNotes(): boolean {
    return this.phone.state.value.switches?.notes === true;
  }

  get hasSubject(): boolean {
    return this.phone.state.value.switches?.subject === true;
  }

  get notes(): string {
    return this.call.notes ?? '';
  }

  get subject(): string {
    return this.call.subject ?? '';
  }

  get status(): NotesStatus | undefined {
    return this.hasNotes || this.hasSubject ? notesStatus(this.call) : undefined;
  }

  get statusText(): string | undefined {
    return this.status && this.ui.labels.text(`notes_${this.status}`);
  }

  get statusIcon(): string {
    return this.status ? ICONS[this.status] : '';
  }

  get statusClass(): string {
    return `wxcc-notes__status wxcc-notes__status_${this.status}`;
  }

  get subjectLabel(): string {
    return this.ui.labels.text('notes_subject');
  }

  get subjectHint(): string {
    return this.ui.labels.text('notes_subjectHint');
  }

  get notesLabel(): string {
    return this.ui.labels.text('notes_label');
  }

  /** At every stroke, and once more when the field is left. */
  handleNotes({ type, target }: Event): void {
    const { value } = target as HTMLTextAreaElement;
    this.phone.actions.setNotes(this.call.interactionId, value, type === 'change');
  }

  handleSubject({ type, target }: Event): void {
    const { value } = target as HTMLInputElement;
    this.phone.actions.setSubject(this.call.interactionId, value, type === 'change');
  }
}
