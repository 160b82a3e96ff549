import { WxccError } from 'c/wxccBase';
import type { ScreenPopArgs } from './openCtiClient';
import type { PopTarget } from './screenPop';

// A path of this org: one slash, then not another one or a backslash, which browsers read as a foreign host.
const PATH = /^\/(?![/\\])[^\s\\]*$/;

function relative(url: string): string {
  if (PATH.test(url)) return url;
  throw new WxccError('badInput', 'Only paths of the org itself can be shown', { what: 'url' });
}

/** A pop target in the words of `screenPop`. @throws WxccError `badInput` for an address outside the org */
export function popArguments(target: PopTarget): ScreenPopArgs {
  if (target.kind === 'record') return { type: 'sobject', params: { recordId: target.recordId } };
  if (target.kind === 'search') return { type: 'search', params: { searchString: target.text } };
  if (target.kind === 'url') return { type: 'url', params: { url: relative(target.url) } };
  if (target.kind === 'layout') return { type: target.type, params: target.params };
  return { type: 'newRecord', params: { entityName: target.objectType, defaultFieldValues: target.fields } };
}
