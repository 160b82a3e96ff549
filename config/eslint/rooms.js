// Holds the direction of imports between rooms (config/rooms.json), and that only `salesforce/` knows Open CTI.
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

const openCti = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { openCti: 'Only the room "salesforce" may know Open CTI; everybody else uses its ports.' },
  },
  create(context) {
    const room = roomOfFile(context.filename);
    if (!room || room === 'salesforce') return {};
    const report = (node) => context.report({ node, messageId: 'openCti' });
    return {
      'Identifier[name="sforce"]': report,
      'Identifier[name="opencti"]': report,
      'Literal[value=/sforce\\.opencti|opencti_min/]': report,
    };
  },
};

export default { rules: { direction, 'open-cti': openCti } };
