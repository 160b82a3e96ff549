import { isRecord, WxccError } from 'c/wxccBase';
import { orgPath } from 'c/wxccSalesforce';
import type { PopTarget } from 'c/wxccSalesforce';
import type { LightningPage, LightningPageReference } from './lightningPage';

/** Salesforce's page of a record for reading, or its form. Without the object's name Lightning finds it by the id. */
export const recordPage = (
  recordId: string,
  actionName: 'view' | 'edit',
  objectApiName = '',
): LightningPageReference => ({
  type: 'standard__recordPage',
  attributes: { recordId, actionName, ...(objectApiName && { objectApiName }) },
});

const flowOf = (params: unknown): LightningPageReference => {
  const { flowDevName } = isRecord(params) ? params : {};
  if (typeof flowDevName !== 'string' || flowDevName === '')
    throw new WxccError('badInput', 'There is no flow to start', { what: 'flow' });
  return { type: 'standard__flow', attributes: { devName: flowDevName } };
};

/** Shows a target on the page. @throws WxccError `badInput` for an address outside the org */
export function popOnPage(
  page: Pick<LightningPage, 'navigate' | 'encodeDefaults' | 'search'>,
  target: PopTarget,
): void {
  switch (target.kind) {
    case 'record':
      return page.navigate(recordPage(target.recordId, 'view'));
    case 'search':
      return page.search(target.text);
    case 'url':
      return page.navigate({ type: 'standard__webPage', attributes: { url: orgPath(target.url) } });
    case 'newRecord':
      return page.navigate({
        type: 'standard__objectPage',
        attributes: { objectApiName: target.objectType, actionName: 'new' },
        state: { defaultFieldValues: page.encodeDefaults(target.fields), nooverride: '1' },
      });
    default:
      return page.navigate(flowOf(target.params));
  }
}
