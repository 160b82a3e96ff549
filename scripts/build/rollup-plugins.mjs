// What every rollup build of our TypeScript needs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { bundles, mainFile } from './rooms.mjs';
import { vendorModules } from './vendor-modules.mjs';
import { compilerOptions } from './lwc.mjs';

const localFile = (base) =>
  [base, `${base}.ts`, `${base}/index.ts`].find((file) => existsSync(file) && path.extname(file));

/** Strips TypeScript types and nothing else. Must stand before the LWC plugin, which does not do it. */
export function stripTypes() {
  return {
    name: 'strip-types',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (!importer || !/^\.\.?\//.test(source) || path.extname(source)) return null;
        return localFile(path.resolve(path.dirname(importer.split('?')[0]), source)) ?? null;
      },
    },
    transform(code, id) {
      const file = id.split('?')[0];
      if (id !== file) this.addWatchFile(file);
      if (!file.endsWith('.ts') || file.endsWith('.d.ts')) return null;
      const out = ts.transpileModule(code, {
        fileName: file,
        compilerOptions: { ...compilerOptions, sourceMap: true },
      });
      return { code: out.outputText.replace(/\n?\/\/# sourceMappingURL=.*$/, ''), map: JSON.parse(out.sourceMapText) };
    },
  };
}

/** Module records for @lwc/rollup-plugin: `c/name` to its source, vendor modules to what npm gives. */
export function componentAliases() {
  return bundles().flatMap(({ name, dir }) => {
    const file = vendorModules()[name] ?? mainFile(dir);
    return file ? [{ name: `c/${name}`, path: path.resolve(file) }] : [];
  });
}
