// Emits the `.js` beside each `.ts` of the LWC bundles: what deploys, and what the platform's compiler must accept.
// Types are only stripped (decorators stay for the LWC compiler), so type errors are the type check's business.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { bundles } from './rooms.mjs';
import { vendorModules } from './vendor-modules.mjs';

export const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  useDefineForClassFields: true,
  experimentalDecorators: false,
};

const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

function emit(dir, file) {
  const target = path.join(dir, file.replace(/\.ts$/, '.js'));
  const { outputText } = ts.transpileModule(readFileSync(path.join(dir, file), 'utf8'), {
    fileName: file,
    compilerOptions,
  });
  writeFileSync(target, outputText);
}

/** A `.js` whose `.ts` is gone would deploy silently. */
function removeOrphans(dir, files) {
  for (const file of files.filter((name) => name.endsWith('.js')))
    if (!existsSync(path.join(dir, file.replace(/\.js$/, '.ts')))) rmSync(path.join(dir, file));
}

export const lwcStep = {
  name: 'lwc',
  inputs: ['force-app', 'console-app'],
  outputs: ['dist/.stamps/lwc'],
  async build() {
    for (const { name, dir } of bundles()) {
      if (vendorModules()[name]) continue;
      const files = readdirSync(dir);
      files.filter(isSource).forEach((file) => emit(dir, file));
      removeOrphans(dir, files);
    }
  },
};
