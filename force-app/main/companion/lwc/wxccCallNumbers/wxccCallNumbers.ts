import { LightningElement, api, wire } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import LANGUAGE from '@salesforce/i18n/lang';
import callLoading from '@salesforce/label/c.Wxcc_companion_callLoading';
import callNone from '@salesforce/label/c.Wxcc_companion_callNone';
import callTitle from '@salesforce/label/c.Wxcc_companion_callTitle';
import callUnreadable from '@salesforce/label/c.Wxcc_companion_callUnreadable';
import { createLabelSource, isRecord } from 'c/wxccBase';
import { dialRecord, fieldsToRead, phoneRows } from './phoneNumbers';
import type { PhoneRow } from './phoneNumbers';

interface Wired {
  readonly data?: unknown;
  readonly error?: unknown;
}

const texts = createLabelSource({ callUnreadable }, LANGUAGE);

/** UI API rejects with `{ body: { message } }`. */
function reasonOf(error: unknown): string {
  const body = isRecord(error) ? error.body : undefined;
  const message = isRecord(body) ? body.message : undefined;
  return typeof message === 'string' ? message : '–';
}

/** The numbers of a record, each with a call button: on its page, or in a window as its action. */
export default class WxccCallNumbers extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  info: Wired = {};
  record: Wired = {};

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  handleInfo(wired: Wired): void {
    this.info = wired;
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
  handleRecord(wired: Wired): void {
    this.record = wired;
  }

  /** Undefined keeps the wire waiting: a record is asked for once it is known for what. */
  get fields(): readonly string[] | undefined {
    const fields = this.info.data === undefined ? [] : fieldsToRead(this.info.data, this.objectApiName);
    return fields.length > 0 ? fields : undefined;
  }
  get rows(): readonly PhoneRow[] {
    return this.record.data === undefined ? [] : phoneRows(this.info.data, this.record.data);
  }
  get owner() {
    const { recordId, objectApiName } = this;
    return dialRecord(this.info.data, this.record.data, { recordId, objectApiName });
  }
  /** The window of an action lies over the phone, which is needed now. On a record's page nothing hears it. */
  handleTaken(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  get heading(): string {
    return callTitle;
  }
  /** Why there is nothing to call; empty when there is. */
  get message(): string {
    const error = this.info.error ?? this.record.error;
    if (error !== undefined) return texts.text('callUnreadable', { reason: reasonOf(error) });
    if (this.rows.length > 0) return '';
    const isRead = this.info.data !== undefined && (this.fields === undefined || this.record.data !== undefined);
    return isRead ? callNone : callLoading;
  }
}
