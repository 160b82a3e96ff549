import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { utilityIcon } from './icon';
import { nameOf } from './objects';
import { recordText } from './recordText';

export interface DialPayload {
  readonly number: string;
  readonly recordId: string;
  readonly recordName: string;
  readonly objectType: string;
  readonly accountId?: string;
  readonly contactId?: string;
  readonly personAccount?: boolean;
}

let dial: ((payload: DialPayload) => void) | undefined;

/** Phone fields are plain text until the softphone enables them. */
export function setClickToDial(handler: ((payload: DialPayload) => void) | undefined): void {
  dial = handler;
  document.body.classList.toggle('sim-can-dial', handler !== undefined);
}

/** Ids that Open CTI adds for records of a person account. */
export function personOf(record: OrgRecord): Partial<DialPayload> {
  if (record.IsPersonAccount !== true) return {};
  return { personAccount: true, accountId: record.Id, contactId: recordText(record, 'PersonContactId') };
}

/** A phone number: a link when clicking dials. */
export function phoneField(number: string, record: OrgRecord): HTMLElement {
  const payload = {
    number,
    recordId: record.Id,
    recordName: nameOf(record),
    objectType: record.attributes.type,
    ...personOf(record),
  };
  const handleClick = (event: Event): void => {
    event.preventDefault();
    dial?.(payload);
  };
  return h(
    'span',
    { class: 'sim-phone' },
    h('span', { class: 'sim-phone__text', title: 'Click to dial disabled' }, number),
    h(
      'a',
      { class: 'sim-phone__link', href: '#', title: 'Click to dial', onclick: handleClick },
      utilityIcon('call', 'slds-icon slds-icon_xx-small'),
      number,
    ),
  );
}
