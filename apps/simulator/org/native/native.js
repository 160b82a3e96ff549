// Native Lightning components for the pages of the simulated org. The page says who is logged in (`simUserId`), loads this,
// and mounts what it wants; both sides share the page's message channels.
import 'lwc/synthetic-shadow';
import { createElement } from 'lwc';
import { actions, components, utilities } from 'sim:components';
import { mountAura } from './mountAura.js';

const find = (name) => components.find((each) => each.name === name);

window.simNative = {
  components: components.map(({ name, label, isUtility, objects }) => ({ name, label, isUtility, objects })),
  actions,
  utilities: utilities.map(({ name, label }) => ({ name, label })),
  mountUtility(name, parent, toolkit) {
    const utility = utilities.find((each) => each.name === name);
    if (utility) mountAura(utility, parent, toolkit);
  },
  /** @returns the element, or undefined when there is no such component */
  mount(name, parent, properties = {}) {
    const component = find(name);
    if (!component) return undefined;
    const tag = name.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const element = Object.assign(createElement(tag, { is: component.constructor }), properties);
    return parent.appendChild(element);
  },
};
