// What the platform would refuse, or worse, silently ignore, of the Aura bundles: markup that is no XML, children, actions,
// helpers and events that do not exist.
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { filesBelow, packageFiles, readText } from './files.mjs';

/** Application events of Lightning that we may handle (Console Developer Guide, Omni-Channel). */
const EVENTS = new Set(
  `omniChannelLoginSuccess omniChannelStatusChanged omniChannelLogout omniChannelWorkAssigned omniChannelWorkAccepted
  omniChannelWorkDeclined omniChannelWorkClosed omniChannelWorkloadChanged omniChannelWorkFlagUpdated
  omniChannelConnectionError`
    .split(/\s+/)
    .map((name) => `lightning:${name}`),
);
/** Components of Lightning that we may use. */
const LIGHTNING = new Set(['omniToolkitAPI']);

/** Functions of a controller or helper, which is one object literal in parentheses. */
function functionsOf(file, code) {
  const body = /^\s*\(\{[\s\S]*\}\);?\s*$/.test(code);
  if (!body) throw new Error(`${file}: is not one object in parentheses`);
  // Nothing runs: the literal only has functions.
  const object = new Function(`"use strict"; return ${code.trim().replace(/;$/, '')};`)();
  return new Map(Object.entries(object).map(([name, value]) => [name, String(value)]));
}

function* scriptProblems(root, dir, name, markup, has) {
  const read = (kind) => {
    const file = `${dir}/${name}${kind}.js`;
    return has(file) ? functionsOf(file, readText(root, file)) : new Map();
  };
  const [controller, helper] = [read('Controller'), read('Helper')];
  for (const [, action] of markup.matchAll(/\{!c\.(\w+)\}/g))
    if (!controller.has(action)) yield `${name}.cmp: the controller has no ${action}`;
  for (const [action, code] of controller)
    for (const [, used] of code.matchAll(/\bhelper\.(\w+)/g))
      if (!helper.has(used)) yield `${name}Controller.js: ${action} uses helper.${used}, which does not exist`;
  const ids = new Set([...markup.matchAll(/aura:id="(\w+)"/g)].map((match) => match[1]));
  for (const code of [...controller.values(), ...helper.values()])
    for (const [, id] of code.matchAll(/component\.find\('(\w+)'\)/g))
      if (!ids.has(id)) yield `${name}: component.find('${id}') finds nothing`;
}

function* markupProblems(name, markup, known) {
  const valid = XMLValidator.validate(markup);
  if (valid !== true) yield `${name}.cmp:${valid.err.line}: ${valid.err.msg}`;
  for (const [, event] of markup.matchAll(/<aura:handler event="([^"]+)"/g))
    if (!EVENTS.has(event)) yield `${name}.cmp: there is no event ${event}`;
  for (const [, child] of markup.matchAll(/<c:(\w+)/g))
    if (!known.has(child)) yield `${name}.cmp: there is no component c:${child}`;
  for (const [, child] of markup.matchAll(/<lightning:(\w+)/g))
    if (!LIGHTNING.has(child)) yield `${name}.cmp: lightning:${child} is none we know`;
  // Aura does not pass events of LWC whose names have capitals.
  for (const [, event] of markup.matchAll(/<c:\w+[^>]*\bon(\w+)=/g))
    if (/[A-Z]/.test(event)) yield `${name}.cmp: LWC have no event ${event}`;
}

/** @param {string} root */
export async function auraBundles(root) {
  const files = packageFiles(root);
  const has = (file) => files.includes(file);
  const lwc = filesBelow(root, 'force-app').concat(filesBelow(root, 'console-app'));
  const known = new Set([...lwc, ...files].flatMap((file) => /\/(?:lwc|aura)\/(\w+)\//.exec(file)?.[1] ?? []));
  const components = files.filter((file) => file.endsWith('.cmp'));
  const problems = components.flatMap((file) => {
    const [dir, name] = [path.posix.dirname(file), path.posix.basename(file, '.cmp')];
    const markup = readText(root, file);
    const found = has(`${file}-meta.xml`) ? [] : [`${name}: has no ${name}.cmp-meta.xml`];
    try {
      return [...found, ...markupProblems(name, markup, known), ...scriptProblems(root, dir, name, markup, has)];
    } catch (error) {
      return [...found, `${name}: ${error.message}`];
    }
  });
  return { problems, warnings: [], checked: components.length };
}
