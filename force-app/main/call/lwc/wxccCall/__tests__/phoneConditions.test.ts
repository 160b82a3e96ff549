import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { phoneConditions } from '../phoneConditions';

const FACTS = { isSettingsRefused: false, isJournalInMemory: false };
const OWN_FORM = {
  '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
  '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/',
};
const layoutOf = (screenPopType: string) => ({
  Inbound: { objects: { Contact: [] }, screenPopSettings: { NoMatch: { screenPopType, screenPopData: 'Lead' } } },
});

describe('the softphone layout and the definition', () => {
  it('are told of when both pop where nothing matches', () => {
    const settings = createSettings(OWN_FORM);
    expect(phoneConditions({ ...FACTS, settings, layout: layoutOf('PopToEntity') })).toEqual([
      { severity: 'warning', code: 'layoutPopsToo', params: expect.objectContaining({ layout: 'PopToEntity Lead' }) },
    ]);
  });

  it('are quiet when one of them pops, or one of them is not known yet', () => {
    const settings = createSettings(OWN_FORM);
    expect(phoneConditions({ ...FACTS, settings, layout: layoutOf('DoNotPop') })).toEqual([]);
    expect(phoneConditions({ ...FACTS, settings })).toEqual([]);
    expect(phoneConditions({ ...FACTS, layout: layoutOf('PopToEntity') })).toEqual([]);
  });
});
