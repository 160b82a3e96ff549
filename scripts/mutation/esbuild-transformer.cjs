// Types out, modules to CommonJS, nothing else: a mutant needs no platform, and there are hundreds of them.
const { transformSync } = require('esbuild');

const LOADERS = { '.ts': 'ts', '.mjs': 'js', '.js': 'js' };

module.exports = {
  process(source, file) {
    const loader = LOADERS[/\.\w+$/.exec(file)[0]];
    const { code } = transformSync(source, {
      ...{ loader, format: 'cjs', target: 'node20', sourcefile: file },
      // Jest plays `import()` in an experimental mode only.
      supported: { 'dynamic-import': false },
    });
    return { code };
  },
};
