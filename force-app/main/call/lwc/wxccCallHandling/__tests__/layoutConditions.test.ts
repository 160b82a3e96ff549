import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { layoutConditions } from '../layoutConditions';

const SETTINGS = createSettings({
  '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
  '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/',
});
const layoutOf = (screenPopType: string, objects: Record<string, never[]> = { Contact: [] }) => ({
  Inbound: { objects, screenPopSettings: { NoMatch: { screenPopType, screenPopData: 'Lead' } } },
});
const codes = (layout: ReturnType<typeof layoutOf>): string[] =>
  layoutConditions(SETTINGS, layout).map(({ code }) => code);

describe('the softphone layout', () => {
  it('is told of when it and the definition both pop where nothing matches', () => {
    expect(layoutConditions(SETTINGS, layoutOf('PopToEntity'))).toEqual([
      { severity: 'warning', code: 'layoutPopsToo', params: expect.objectContaining({ layout: 'PopToEntity Lead' }) },
    ]);
  });

  it('is told of when it searches nothing, whatever else is wrong with it', () => {
    expect(codes(layoutOf('DoNotPop', {}))).toEqual(['layoutSearchesNothing']);
    expect(codes(layoutOf('PopToEntity', {}))).toEqual(['layoutSearchesNothing', 'layoutPopsToo']);
  });

  it('is not told of when one of them pops and it searches something', () => {
    expect(codes(layoutOf('DoNotPop'))).toEqual([]);
    expect(layoutConditions(SETTINGS, {})).toEqual([]);
  });
});
