import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';

const read = (map: Record<string, string>) => readSettings(sourceFromSettingsMap(map));

describe('reading settings', () => {
  it('gives valid settings for an empty map', () => {
    const { settings } = read({});
    expect(settings.dialect).toBe('other');
    expect(settings.general.softphoneWidth).toBe(500);
    expect(settings.desktop.url).toBe('');
  });

  it('takes the region from the adapter URL of a V1 definition', () => {
    const { settings } = read({
      '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-eu2.cisco.com/',
      '/reqActivityRecordConfig/isCallNotesEnabled': ' TRUE ',
    });
    expect(settings.dialect).toBe('webex-v1');
    expect(settings.desktop).toEqual({ region: 'eu2', url: 'https://desktop.wxcc-eu2.cisco.com', webRtcDomain: '' });
    expect(settings.activity.notes).toBe(true);
  });
});
