// `node tests/platform/support/sfCommands.mjs < commands.json`: from the output of `sf commands --json`, what the commands that
// we call take. Written to tests/fixtures/sf-commands.json when the CLI has changed, so that flags are checked without it too.
import { readFileSync } from 'node:fs';

/** Every command that `npm run org`, the guides and the tests name. */
const OURS =
  `apex:run apex:run:test data:export:bulk data:query data:update:record org:assign:permset org:create:scratch
  org:display org:login:web org:open package:create package:install package:installed:list package:uninstall
  package:version:create package:version:promote project:convert:source project:deploy:start project:retrieve:start`.split(
    /\s+/,
  );

const flagOf = ({ type, options, multiple, required, aliases }) => ({
  type,
  ...(options && { options }),
  ...(multiple && { multiple }),
  ...(required && { required }),
  ...(aliases && { aliases }),
});

const all = new Map(JSON.parse(readFileSync(0, 'utf8')).map((command) => [command.id, command]));
const found = OURS.map((id) => {
  const flags = Object.entries(all.get(id)?.flags ?? {}).map(([name, flag]) => [name, flagOf(flag)]);
  return [id, Object.fromEntries(flags.sort(([a], [b]) => a.localeCompare(b)))];
});
console.log(JSON.stringify(Object.fromEntries(found), null, 2));
