import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonValue } from 'c/wxccBase';
import { cleanLayout, exactOrigin, makeLayout, NotALayout, widgetFolder } from '../wxccDesktopLayout';
import type { JsonObject, WidgetOptions } from '../wxccDesktopLayout';
import { WIDGET_PROPERTIES } from 'c/wxccWidgetProperties';

const OPTIONS: WidgetOptions = {
  baseUrl: 'https://cdn.example.com/w/',
  origins: ['https://acme--c.vf.force.com'],
  panel: true,
  replaceLegacy: false,
};

/** A customer's layout: own headless widget in two columns, own tab, keys in an order of their own. */
const customer = (): JsonObject => ({
  agent: {
    area: {
      headless: {
        id: 'dw-headless',
        widgets: { comp1: { comp: 'acme-timer', script: 'https://acme.example.com/t.js' }, wxccRelay: { comp: 'odd' } },
        layout: { areas: [['comp1', 'wxccRelay']], size: { cols: [1, 1], rows: [1] } },
      },
      panel: { comp: 'md-tabs', children: [{ comp: 'md-tab' }, { comp: 'md-tab-panel', children: [] }] },
    },
    version: '0.1.0',
  },
  supervisor: { area: { navigation: [] } },
  supervisorAgent: { area: { navigation: [] } },
});

const legacy = (): JsonObject => ({
  agent: {
    area: {
      headless: {
        id: 'dw-headless',
        widgets: { comp1: { comp: 'agentx-custom-desktop', script: 'https://legacy.example.com/i.js' } },
        layout: { areas: [['comp1']], size: { cols: [1], rows: [1] } },
      },
      panel: {
        comp: 'md-tabs',
        children: [
          { comp: 'md-tab', children: [{ comp: 'span', textContent: 'Salesforce Actions' }] },
          { comp: 'md-tab-panel', children: [{ comp: 'agentx-custom-desktop' }] },
          { comp: 'md-tab' },
          { comp: 'md-tab-panel' },
        ],
      },
    },
  },
});

const text = (layout: JsonValue, indent: string | number = 2): string => JSON.stringify(layout, null, indent) + '\n';

interface Area {
  readonly headless?: { widgets: Record<string, { comp: string; properties?: unknown }>; layout: JsonObject };
  readonly panel?: { children: { comp: string; children?: { comp: string }[] }[] };
}
const areaOf = (layout: JsonObject, role: string): Area => (layout[role] as unknown as { area: Area }).area;

describe('merging', () => {
  test('keeps an existing headless page and adds a row under a free name', () => {
    const { layout } = makeLayout(text(customer()), OPTIONS);
    const { widgets, layout: grid } = areaOf(layout, 'agent').headless!;
    expect(Object.keys(widgets)).toEqual(['comp1', 'wxccRelay', 'wxccRelay2']);
    expect(widgets.wxccRelay2).toMatchObject({
      comp: 'wxcc-relay',
      script: 'https://cdn.example.com/w/wxcc-relay.js',
      attributes: { 'softphone-origins': 'https://acme--c.vf.force.com' },
      properties: WIDGET_PROPERTIES,
    });
    expect(grid).toEqual({
      areas: [
        ['comp1', 'wxccRelay'],
        ['wxccRelay2', 'wxccRelay2'],
      ],
      size: { cols: [1, 1], rows: [1, 1] },
    });
  });

  test('adds the tab after the others', () => {
    const { layout } = makeLayout(text(customer()), OPTIONS);
    const tabs = areaOf(layout, 'agent').panel!.children;
    expect(tabs.map(({ comp }) => comp)).toEqual(['md-tab', 'md-tab-panel', 'md-tab', 'md-tab-panel']);
    expect(tabs[3]!.children![0]).toMatchObject({ comp: 'wxcc-panel' });
  });

  test('leaves supervisors without calls alone and makes what a role lacks', () => {
    const { layout } = makeLayout(text(customer()), OPTIONS);
    expect(layout.supervisor).toEqual(customer().supervisor);
    expect(areaOf(layout, 'supervisorAgent').headless!.widgets).toHaveProperty('wxccRelay');
  });

  test('gives supervisors the relay where they have a headless page', () => {
    const current = customer();
    (current.supervisor as JsonObject).area = { headless: { id: 'h', widgets: {}, layout: { areas: [] } } };
    const { layout } = makeLayout(text(current), OPTIONS);
    expect(areaOf(layout, 'supervisor').headless!.widgets).toHaveProperty('wxccRelay');
  });

  test('takes the older form with one configuration for everybody', () => {
    const { layout } = makeLayout(text({ area: { navigation: [] } }), OPTIONS);
    expect(layout).toHaveProperty('area.headless.widgets.wxccRelay');
  });

  test.each([2, 4, '\t', 0])('keeps the indentation %j, and is idempotent', (indent) => {
    const once = makeLayout(text(customer(), indent), OPTIONS).text;
    expect(once).toBe(text(JSON.parse(once) as JsonValue, indent));
    expect(makeLayout(once, OPTIONS).text).toBe(once);
  });

  test('keeps Windows line ends, a byte order mark and a missing last newline', () => {
    const windows = `\uFEFF${JSON.stringify(customer(), null, 2).replaceAll('\n', '\r\n')}`;
    const merged = makeLayout(windows, OPTIONS).text;
    expect(merged.startsWith('\uFEFF{\r\n')).toBe(true);
    expect(merged.endsWith('}')).toBe(true);
    expect(cleanLayout(merged).text).toBe(windows);
  });

  test('a second run moves the widgets to a new address', () => {
    const once = makeLayout(text(customer()), OPTIONS).text;
    const twice = makeLayout(once, { ...OPTIONS, baseUrl: 'https://new.example.com/' }).text;
    expect(twice).not.toContain('cdn.example.com');
    expect(twice.match(/"comp": "wxcc-relay"/g)).toHaveLength(2);
  });

  test('without the panel a tab of an earlier run goes', () => {
    const once = makeLayout(text(customer()), OPTIONS).text;
    expect(makeLayout(once, { ...OPTIONS, panel: false }).text).not.toContain('wxcc-panel');
  });

  test('says when the panel has no tabs, and when a headless area is no page', () => {
    const odd = { agent: { area: { panel: { comp: 'acme-panel' }, headless: 'none' } } };
    const { findings } = makeLayout(text(odd), OPTIONS);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error headlessNotAPage',
      'warning panelNotTabs',
    ]);
  });
});

describe('removing', () => {
  test.each([customer(), legacy()])('restores what was there', (layout) => {
    const before = text(layout, 4);
    expect(cleanLayout(makeLayout(before, OPTIONS).text).text).toBe(before);
  });

  test('restores every character of a file that somebody wrote by hand', () => {
    const before = `{ "agent" :{
     "area": { "headless": {"id":"dw",  "widgets": {
           "comp1":{"comp":"acme-timer", "script":"https:\\/\\/a.example.com/t.js", "attributes" : { "x":1.0, "y" : "\\u00e9" } 
           } 
       }, "layout": {"areas": [["comp1"]],  "size":{ "cols":[1], "rows":[1] } } },
       "panel" : {"comp":"md-tabs","children":[ {"comp":"md-tab"},
          {"comp":"md-tab-panel"} ] } },
 "version":"0.1.0"}, "supervisorAgent": {"area":{ "navigation": [ ] }}
}
`;
    const merged = makeLayout(before, OPTIONS).text;
    expect(merged).toContain('"areas": [["comp1"], ["wxccRelay"]],  "size":{ "cols":[1], "rows":[1, 1] } }');
    expect(makeLayout(merged, OPTIONS).text).toBe(merged);
    expect(cleanLayout(merged).text).toBe(before);
  });

  test('leaves a layout without our widgets as it is', () => {
    expect(cleanLayout(text(legacy())).text).toBe(text(legacy()));
  });
});

describe("Cisco's own connector", () => {
  test('is warned of, for calls would be logged twice', () => {
    const { findings } = makeLayout(text(legacy()), OPTIONS);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'legacyConnector', role: 'agent' }]);
  });

  test('is replaced where it stands', () => {
    const { layout, text: merged, findings } = makeLayout(text(legacy()), { ...OPTIONS, replaceLegacy: true });
    const { headless, panel } = areaOf(layout, 'agent');
    expect(merged).not.toContain('agentx-custom-desktop');
    expect(Object.keys(headless!.widgets)).toEqual(['comp1']);
    expect(headless!.layout).toMatchObject({ areas: [['comp1']] });
    expect(panel!.children[1]!.children![0]).toMatchObject({ comp: 'wxcc-panel' });
    expect(panel!.children).toHaveLength(4);
    expect(findings).toEqual([]);
  });

  test('goes also when we were there already', () => {
    const both = makeLayout(text(legacy()), OPTIONS).text;
    const merged = makeLayout(both, { ...OPTIONS, replaceLegacy: true });
    expect(merged.text).not.toContain('agentx-custom-desktop');
    expect(areaOf(merged.layout, 'agent').headless!.layout).toMatchObject({ areas: [['wxccRelay']] });
  });
});

describe('a new layout', () => {
  test('has all roles, and the relay for those who take calls', () => {
    const { layout, findings } = makeLayout(undefined, OPTIONS);
    expect(Object.keys(layout)).toEqual(['agent', 'supervisor', 'supervisorAgent']);
    expect(areaOf(layout, 'agent').headless!.widgets).toHaveProperty('wxccRelay');
    expect(areaOf(layout, 'supervisor').headless).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'info', code: 'newLayout' }]);
  });
});

test.each(['', '{', '[]', 'null', '"x"', '{}', '{"agent":{}}', '{"agent":{"area":[]}}', '{"CallCenter":{"area":1}}'])(
  'refuses %j, which is no layout',
  (input) => {
    expect(() => makeLayout(input, OPTIONS)).toThrow(NotALayout);
  },
);

test('addresses are exact and safe', () => {
  expect(exactOrigin('https://acme--c.vf.force.com/')).toBe('https://acme--c.vf.force.com');
  expect(exactOrigin('http://softphone.localhost:8080')).toBe('http://softphone.localhost:8080');
  for (const bad of ['*', 'https://*.force.com', 'https://a.com/x', 'http://a.com', 'data:text/html,x', 'null', ''])
    expect(exactOrigin(bad)).toBeUndefined();
  expect(widgetFolder('https://cdn.example.com/w')).toBe('https://cdn.example.com/w/');
  expect(widgetFolder('https://cdn.example.com/w/wxcc-relay.js')).toBe('https://cdn.example.com/w/');
  expect(widgetFolder('http://cdn.example.com/w')).toBeUndefined();
  expect(widgetFolder('https://user:pw@cdn.example.com/')).toBeUndefined();
});

test('is not overwhelmed by endless nesting', () => {
  expect(() => makeLayout('['.repeat(200_000) + ']'.repeat(200_000), OPTIONS)).toThrow(NotALayout);
});

const CORPUS = '../shared/corpus/desktop-layouts';
const published = existsSync(CORPUS) ? readdirSync(CORPUS).filter((file) => file.endsWith('.json')) : [];

(published.length > 0 ? describe : describe.skip)('layouts as Cisco publishes them', () => {
  test.each(published.length > 0 ? published : ['none'])('%s is merged, merged again and restored', (file) => {
    const before = readFileSync(path.join(CORPUS, file), 'utf8');
    expect(cleanLayout(before).text).toBe(before);
    const merged = makeLayout(before, OPTIONS).text;
    expect(makeLayout(merged, OPTIONS).text).toBe(merged);
    expect(cleanLayout(merged).text).toBe(before);
    expect(makeLayout(before, { ...OPTIONS, replaceLegacy: true }).text).not.toContain('agentx-custom-desktop');
  });
});
