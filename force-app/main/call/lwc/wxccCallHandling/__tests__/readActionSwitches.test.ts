import type { JsonValue } from 'c/wxccBase';
import { readActionSwitches } from 'c/wxccCallHandling';
import type { SoftphoneLayout } from 'c/wxccSalesforce';
import { createSettings } from '../../../../../../tests/fakes/createSettings';

const NOTES = '/reqActivityRecordConfig/isCallNotesEnabled';
const ACTIVITY = '/wxCCCallActivity/disableActivityRecord';
const CASE = '/wxccSoftphone/createCaseButton';
const RELATE = '/wxccSoftphone/relateButtons';

const layout = (objects: JsonValue): SoftphoneLayout => ({ Inbound: { objects } });
const offered = (items: Readonly<Record<string, string>>, of?: SoftphoneLayout): string[] =>
  Object.entries(readActionSwitches(createSettings(items), of))
    .filter(([, isOn]) => isOn)
    .map(([name]) => name);

test('everything is offered until the administrator turns it off', () => {
  expect(offered({ [NOTES]: 'true' })).toEqual(
    expect.arrayContaining(['activity', 'notes', 'createCase', 'relate', 'find']),
  );
  expect(offered({ [NOTES]: 'false' })).not.toContain('notes');
});

test('the definition hides the case button, and the buttons that relate', () => {
  expect(offered({ [CASE]: 'false' })).not.toContain('createCase');
  expect(offered({ [RELATE]: 'false' })).toEqual(expect.not.arrayContaining(['relate']));
  expect(offered({ [RELATE]: 'false' })).not.toContain('find');
});

test('without an activity only the case is left', () => {
  expect(offered({ [ACTIVITY]: 'true' })).toEqual(['createCase']);
});

test('a softphone layout that searches nothing takes the search away, one that is not known does not', () => {
  expect(offered({}, layout({}))).toEqual(offered({}).filter((name) => name !== 'find'));
  expect(offered({}, layout({ Account: [] }))).toContain('find');
  expect(offered({})).toContain('find');
});
