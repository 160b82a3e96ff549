import { createRequire } from 'node:module';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import rooms from './config/eslint/rooms.js';

const require = createRequire(import.meta.url);
const lwcConfig = require('@salesforce/eslint-config-lwc');
const jestPlugin = require('eslint-plugin-jest');

const LWC = ['force-app/**/lwc/**/*.ts', 'console-app/**/lwc/**/*.ts'];
const TESTS = ['**/__tests__/**/*.ts', 'tests/**/*.ts'];

// `recommended`, not `recommendedTs`: its Babel parser is replaced by the typescript-eslint one, rules and plugins are kept.
const lwcRules = lwcConfig.configs.recommended.map(({ languageOptions, ...rest }) => ({
  ...rest,
  files: LWC,
  languageOptions: { globals: languageOptions?.globals ?? {} },
}));

// Syntax that TypeScript emits at ESNext and the LWC compiler refuses, or lets through although the platform cannot run it.
const platformSyntax = [
  {
    selector: 'MethodDefinition[key.type="PrivateIdentifier"]',
    message: 'The LWC compiler refuses #private methods and accessors: use the TypeScript `private` keyword.',
  },
  { selector: 'StaticBlock', message: 'The LWC compiler refuses static blocks.' },
  { selector: 'AccessorProperty', message: 'The LWC compiler refuses auto-accessors.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ImportExpression[source.type!="Literal"]', message: 'Dynamic import needs a literal specifier.' },
  {
    selector:
      'Program > ExpressionStatement > AwaitExpression, Program > VariableDeclaration > VariableDeclarator > AwaitExpression',
    message: 'No top-level await on the platform.',
  },
  { selector: 'VariableDeclaration[kind=/using/]', message: 'The platform does not transpile `using`.' },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'dist/**',
      'coverage/**',
      '.cache/**',
      'force-app/**/*.js',
      'console-app/**/*.js',
      'force-app/**/staticresources/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Ports promise: an implementation without an await inside still has to be async.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-params': ['error', 4],
    },
  },
  ...lwcRules,
  {
    files: LWC,
    plugins: { rooms },
    rules: {
      'rooms/direction': 'error',
      'rooms/open-cti': 'error',
      'no-restricted-syntax': ['error', ...platformSyntax],
      // Looks into the emitted `.js`, where a file of types is empty; the compiler checks exports.
      'import/export': 'off',
      'no-unused-vars': 'off',
      'no-dupe-class-members': 'off',
      '@lwc/lwc/no-dupe-class-members': 'off',
      'no-void': 'off',
    },
  },
  { files: ['apps/**/*.ts'], plugins: { rooms }, rules: { 'rooms/open-cti': 'error' } },
  { files: TESTS, ...jestPlugin.configs['flat/recommended'] },
  {
    files: TESTS,
    rules: {
      'rooms/open-cti': 'off',
      'rooms/direction': 'off',
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      '@lwc/lwc/no-async-operation': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'jest/expect-expect': ['warn', { assertFunctionNames: ['expect*', 'assert*', 'run*Contract'] }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  prettier,
);
