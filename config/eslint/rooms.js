// Holds the direction of imports between rooms (config/rooms.json), and that only the bundle wxccOpenCti knows Open CTI.
import { readFileSync } from 'node:fs';
import { bundles } from '../../scripts/build/rooms.mjs';

const allowed = JSON.parse(readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'));
const roomOf = new Map(bundles().map(({ name, room }) => [name, room]));

const roomOfFile = (file) => /[\\/]main[\\/]([^\\/]+)[\\/]lwc[\\/]/.exec(file)?.[1];

/** May a file of room `from` import the bundle `name`? Unknown bundles are the resolver's business. */
function mayImport(from, name) {
  const to = roomOf.get(name);
  if (!to || to === from || name.startsWith('wxccVendor')) return true;
  return (allowed[from] ?? []).some((room) => room === '*' || room === to);
}

const direction = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'Room "{{from}}" may not import from room "{{to}}" (config/rooms.json says which way imports point).',
      npm: 'Nothing inside a package may import "{{source}}": put npm code behind a port in apps/, or into apps/vendor.',
      unknown: 'Room "{{from}}" is not listed in config/rooms.json.',
    },
  },
  create(context) {
    const from = roomOfFile(context.filename);
    if (!from) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const name = /^c\/(\w+)$/.exec(source)?.[1];
      if (name && !mayImport(from, name))
        context.report({ node, messageId: 'direction', data: { from, to: roomOf.get(name) } });
      if (!name && !/^(\.\/|lwc$|lightning\/|@salesforce\/)/.test(source))
        context.report({ node, messageId: 'npm', data: { source } });
    };
    return {
      Program(node) {
        if (!(from in allowed)) context.report({ node, messageId: 'unknown', data: { from } });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** The page that Open CTI frames, and what stands in for Salesforce: the simulator with its command, replays, faults. */
const HOSTS_OF_OPEN_CTI =
  /[\\/]apps[\\/](softphone[\\/](startSoftphone|openCtiGlobal|callCenterPage)\.ts|simulator[\\/]|cli[\\/]commands[\\/]start\.ts|replay[\\/]|faults[\\/])/;

/** The core: everything in the packages but the adapter, and every program but those above. */
const mayNotKnowOpenCti = (file) =>
  roomOfFile(file)
    ? !/[\\/]lwc[\\/]wxccOpenCti[\\/]/.test(file)
    : /[\\/]apps[\\/]/.test(file) && !HOSTS_OF_OPEN_CTI.test(file);

const openCti = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      openCti: 'Only the bundle wxccOpenCti may know Open CTI; everybody else uses the ports of wxccSalesforce.',
    },
  },
  create(context) {
    if (!mayNotKnowOpenCti(context.filename)) return {};
    const report = (node) => context.report({ node, messageId: 'openCti' });
    const check = (node) => {
      if (node.source?.value === 'c/wxccOpenCti') report(node);
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      'Identifier[name="sforce"]': report,
      'Identifier[name="opencti"]': report,
      'Literal[value=/sforce\\.opencti|opencti_min/]': report,
    };
  },
};

export default { rules: { direction, 'open-cti': openCti } };
