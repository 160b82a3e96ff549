// For Stryker alone: the tests of one room, named by WXCC_ROOM, with as little around them as they need.
import { bundles, mainFile } from '../build/rooms.mjs';
import { vendorModules } from '../build/vendor-modules.mjs';
import { ROOMS } from './rooms.mjs';

/** Where each `c/…` is; vendor modules are built. */
const modules = {
  // Its DOM engine wants a browser.
  '^lwc$': '<rootDir>/node_modules/@lwc/engine-server/dist/index.cjs.js',
  ...Object.fromEntries(bundles().map(({ name, dir }) => [`^c/${name}$`, `<rootDir>/${mainFile(dir)}`])),
  ...Object.fromEntries(Object.entries(vendorModules()).map(([name, file]) => [`^c/${name}$`, `<rootDir>/${file}`])),
};

const { tests } = ROOMS[process.env.WXCC_ROOM];

export default {
  rootDir: process.cwd(),
  testEnvironment: `${process.cwd()}/scripts/mutation/firstFailureEnvironment.cjs`,
  roots: ['<rootDir>/force-app/main', '<rootDir>/tests', '<rootDir>/apps'],
  testMatch: tests.map((pattern) => `<rootDir>/${pattern}`),
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  moduleNameMapper: modules,
  transform: { '^.+\\.(ts|mjs|js)$': '<rootDir>/scripts/mutation/esbuild-transformer.cjs' },
  setupFiles: [
    ...['<rootDir>/scripts/mutation/stillClock.cjs', '<rootDir>/tests/setup/fixedSeeds.ts'],
    '<rootDir>/scripts/mutation/firstExample.cjs',
  ],
  // The slowest test takes about a second: one that waits for ever under a mutant fails by itself, and its process lives on.
  testTimeout: 3_000,
};
