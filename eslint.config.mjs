import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ban = (selector, message) => ({ selector, message });

// A later block replaces an earlier block's list for the same rule, so each block spells out the sum it wants.
const everywhere = [
  ban('ExportAllDeclaration', 'A front door names what it exports: no `export *`.'),
  ban('ExportDefaultDeclaration', 'Named exports only.'),
];
const honestTests = [
  ban(
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
    'No focused or silent specs: skip with describeIf(condition, reason) from test/skip.ts.',
  ),
  ban(
    'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/][arguments.1.type=/Function/]',
    'No focused or silent specs: skip with describeIf(condition, reason) from test/skip.ts.',
  ),
];
const dtosAreValues = [
  ban(
    'ImportDeclaration[importKind="type"] > ImportSpecifier[imported.name=/Dto$/]',
    'A DTO imported as a type loses its validation: import it as a value.',
  ),
  ban(
    'ImportSpecifier[importKind="type"][imported.name=/Dto$/]',
    'A DTO imported as a type loses its validation: import it as a value.',
  ),
];
const folds = [
  ban(
    'SwitchStatement[discriminant.property.name=/^(type|status|kind)$/] > SwitchCase[test=null]',
    'No `default` over a union: it would swallow every future case. Let the compiler ask for the new one.',
  ),
  ban(
    'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    "The host's locale would decide: name the locale.",
  ),
];
const clocks = ['Date', 'performance', 'globalThis'].map((name) => ({
  name,
  message: 'A fold that reads a clock rewrites history: time arrives as data.',
}));
const chance = [{ object: 'Math', property: 'random', message: 'Ids and chance arrive in the command.' }];

export default tseslint.config(
  { ignores: ['docker/mongodb/init.js', '**/dist/', 'coverage/', 'data/', '.legation/'] },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        TextDecoderStream: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        module: 'writable',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off', // the compiler knows better
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...honestTests],
      '@typescript-eslint/await-thenable': 'error',
      // Steps aside by itself in files with decorators, where a class named as a type must stay a value for Nest.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['it', 'test', 'describe'], package: 'node:test' }] },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-useless-constructor': 'off', // it does not see that a constructor narrows a type
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...honestTests, ...dtosAreValues] },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    ...hooks.configs.flat['recommended-latest'],
    rules: {
      ...hooks.configs.flat['recommended-latest'].rules,
      'react-hooks/incompatible-library': 'off', // it warns of what React's compiler passes over; the console is built without it
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/read-models/src/**/*.projection.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...clocks],
      'no-restricted-properties': ['error', ...chance],
      'no-restricted-syntax': ['error', ...everywhere, ...folds],
    },
  },
  {
    files: ['test/skip.ts'], // the one place that skips, and it prints why
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
);
