import fc from 'fast-check';
import { isAllowedDesktopOverride, isAllowedDesktopUrl, regionOfDesktopUrl, regions } from 'c/wxccDefinition';

describe('the eight regions', () => {
  it('each have a Desktop and an API on a host of their own', () => {
    expect(Object.keys(regions).sort()).toEqual(['anz1', 'ca1', 'eu1', 'eu2', 'in1', 'jp1', 'sg1', 'us1']);
    for (const [region, { desktopUrl, apiUrl }] of Object.entries(regions)) {
      expect(desktopUrl).toBe(`https://desktop.wxcc-${region}.cisco.com`);
      expect(apiUrl).toBe(`https://api.wxcc-${region}.cisco.com`);
      expect(regionOfDesktopUrl(desktopUrl)).toBe(region);
    }
  });
});

describe('the allow-list of Desktops', () => {
  it.each([
    'https://desktop.wxcc-us1.cisco.com',
    'https://desktop.wxcc-us1.cisco.com/',
    ' https://DESKTOP.wxcc-EU2.cisco.com/ ',
  ])('holds %s', (url) => expect(isAllowedDesktopUrl(url)).toBe(true));

  it.each([
    'http://desktop.wxcc-us1.cisco.com',
    'https://desktop.wxcc-us1.cisco.com.evil.example',
    'https://desktop.wxcc-us1.cisco.com@evil.example/',
    'https://evil.example/desktop.wxcc-us1.cisco.com',
    'https://desktop.wxcc-xx9.cisco.com',
    'https://desktop.wxcc-constructor.cisco.com',
    'https://desktop.wxcc-us1.cisco.com:8443/',
    'https://desktopXwxcc-us1.cisco.com',
    'ftp://x#https://desktop.wxcc-us1.cisco.com',
    '',
  ])('does not hold %s', (url) => expect(isAllowedDesktopUrl(url)).toBe(false));

  it('holds nothing but those eight, whatever is written', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => expect(isAllowedDesktopUrl(text)).toBe(false)));
  });
});

describe('an override of the Desktop', () => {
  it.each([
    'https://desktop.example.com',
    'https://desktop.example.com/team?x=1',
    'http://localhost:4003',
    'http://desktop.wxcc-us1.localhost:4003/',
  ])('may be %s', (url) => expect(isAllowedDesktopOverride(url)).toBe(true));

  it.each([
    'http://desktop.example.com',
    'http://localhost.example.com',
    'http://evillocalhost',
    'https://user:secret@desktop.example.com',
    'vbscript:alert(1)',
    'data:text/html,x',
    '//desktop.example.com',
    'desktop.example.com',
  ])('may not be %s', (url) => expect(isAllowedDesktopOverride(url)).toBe(false));
});
