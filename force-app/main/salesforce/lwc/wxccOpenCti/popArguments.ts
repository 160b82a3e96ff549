import { orgPath } from 'c/wxccSalesforce';
import type { PopTarget } from 'c/wxccSalesforce';
import type { ScreenPopArgs } from './openCtiClient';

/** A pop target in the words of `screenPop`. @throws WxccError `badInput` for an address outside the org */
export function popArguments(target: PopTarget): ScreenPopArgs {
  if (target.kind === 'record') return { type: 'sobject', params: { recordId: target.recordId } };
  if (target.kind === 'search') return { type: 'search', params: { searchString: target.text } };
  if (target.kind === 'url') return { type: 'url', params: { url: orgPath(target.url) } };
  if (target.kind === 'layout') return { type: target.type, params: target.params };
  return { type: 'newRecord', params: { entityName: target.objectType, defaultFieldValues: target.fields } };
}
