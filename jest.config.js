// Kinds of tests as projects: unit (in the bundles' __tests__), contract, faults and platform; tours in Chromium, on each of the
// phone's two hosts (`browser`: Open CTI's frame; `lightning`: the utility without Open CTI).
import { createRequire } from 'node:module';
import { vendorModules } from './scripts/build/vendor-modules.mjs';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

const vendor = Object.fromEntries(
  Object.entries(vendorModules()).map(([name, file]) => [`^c/${name}$`, `<rootDir>/${file}`]),
);

const base = {
  ...jestConfig,
  transform: { '^.+\\.(js|ts|html|css)$': '<rootDir>/scripts/jest-transformer.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  moduleNameMapper: { ...jestConfig.moduleNameMapper, ...vendor },
  setupFiles: [...(jestConfig.setupFiles ?? []), '<rootDir>/tests/setup/fixedSeeds.ts'],
};

/** A project of tests that run in Node and find the rooms by `c/…` as everybody does. */
const nodeProject = (displayName, folder = displayName) => ({
  ...base,
  displayName,
  testEnvironment: 'node',
  setupFilesAfterEnv: [],
  // Classes compiled by the LWC transformer import `lwc`, and its DOM engine wants a browser.
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^lwc$': '<rootDir>/node_modules/@lwc/engine-server/dist/index.cjs.js',
  },
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.ts`],
});

/** Tours in Chromium. @param phoneHost where the phone of their agents stands */
const browserProject = (displayName, phoneHost) => ({
  ...nodeProject(displayName, 'browser'),
  setupFilesAfterEnv: ['<rootDir>/tests/setup/secondTry.ts'],
  globals: { PHONE_HOST: phoneHost },
});

/** Tours without a phone, or of one host only; docs/testing.md says why of each. */
const PLAYED_ONCE = [
  ...['gallery', 'nativeComponents', 'setup', 'setupStore', 'definitionDrop', 'recording', 'standInDesktop'],
  ...['openCtiScript', 'crossSite', 'loadedLater', 'noCallCenter', 'settingsCache', 'rememberedSettings'],
  'lightningPhone',
];

export default {
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{force-app,console-app,apps}/**/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.node\\.test\\.ts$'],
    },
    // Programs that need Node itself (SQLite, HTTP): `name.node.test.ts`.
    { ...nodeProject('unit'), testMatch: ['<rootDir>/apps/**/__tests__/**/*.node.test.ts'] },
    nodeProject('contract'),
    nodeProject('faults'),
    nodeProject('platform'),
    browserProject('browser', 'openCti'),
    {
      ...browserProject('lightning', 'lightning'),
      testPathIgnorePatterns: ['/node_modules/', ...PLAYED_ONCE.map((name) => `/tests/browser/${name}\\.test\\.ts$`)],
    },
  ],
};
