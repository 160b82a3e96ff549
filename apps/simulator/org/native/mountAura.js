// As much of Aura as our one shell needs: its markup, controller and helper run as they are deployed, around real LWC.
import { createElement } from 'lwc';

const NAMESPACES = 'xmlns:aura="aura" xmlns:lightning="lightning" xmlns:c="c"';
/** Methods of `lightning:omniToolkitAPI` (Console Developer Guide). */
const TOOLKIT = [
  'login',
  'logout',
  'setServicePresenceStatus',
  'getServicePresenceStatusId',
  'getServicePresenceStatusChannels',
  'getAgentWorks',
  'getAgentWorkload',
  'acceptAgentWork',
  'declineAgentWork',
  'closeAgentWork',
];

window.$A ??= { getCallback: (task) => task };

const parse = (markup) =>
  new DOMParser().parseFromString(markup.replace('<aura:component', `<aura:component ${NAMESPACES}`), 'text/xml');

const createToolkit = (page) =>
  Object.fromEntries(TOOLKIT.map((method) => [method, (args) => page.call(method, args ?? {})]));

const eventOf = (name, params) => ({
  getType: () => name,
  getParams: () => params,
  getParam: (param) => params[param],
});

const tagOf = (name) => `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * @param {{ markup: string, controller: object, helper: object, children: Record<string, Function> }} bundle
 * @param {HTMLElement} parent
 * @param {{ call: Function, onEvent: Function } | undefined} page the page's Omni-Channel; undefined where there is none
 */
export function mountAura({ markup, controller, helper, children }, parent, page) {
  const found = new Map();
  const component = { find: (id) => found.get(id) };
  const run = (action, event) => controller[/^\{!c\.(\w+)\}$/.exec(action)[1]](component, event, helper);
  const handlers = new Map();
  for (const node of parse(markup).documentElement.children) {
    const id = node.getAttribute('aura:id');
    if (node.nodeName === 'aura:handler') handlers.set(node.getAttribute('event'), node.getAttribute('action'));
    if (node.nodeName === 'lightning:omniToolkitAPI' && page) found.set(id, createToolkit(page));
    if (!node.nodeName.startsWith('c:')) continue;
    const element = createElement(tagOf(node.localName), { is: children[node.localName] });
    for (const { name, value } of node.attributes)
      if (name.startsWith('on'))
        element.addEventListener(name.slice(2), ({ type, detail }) => run(value, eventOf(type, detail)));
    found.set(id, element);
    parent.append(element);
  }
  page?.onEvent((name, params) => {
    const action = handlers.get(`lightning:${name}`);
    if (action) run(action, eventOf(`lightning:${name}`, params));
  });
  return parent;
}
