import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const features = readdirSync(new URL('./src/features', import.meta.url));
const code = ['ts', 'svelte', 'svelte.ts'];
const within = (folder) => code.map((end) => `src/${folder}/**/*.${end}`);

const tauri = { group: ['@tauri-apps/*'], message: 'Only src/ipc talks to the shell.' };
const fixtures = {
  group: ['**/fixtures/*', '**/fixtures'],
  message: 'Fixtures are for development and tests.',
};
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** A feature may use ipc/ and shared/, never another feature. */
const featureRules = features.map((feature) => ({
  files: within(`features/${feature}`),
  ignores: ['**/*.test.ts'],
  rules: restrict(tauri, fixtures, {
    group: [
      ...features.filter((other) => other !== feature).map((other) => `**/${other}/**`),
      '**/routes/**',
      '**/frame/**',
    ],
    message: 'A feature knows ipc/ and shared/ only.',
  }),
}));

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/ipc/generated/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  { files: ['look/**', '*.js', '*.ts'], languageOptions: { globals: { ...globals.node } } },
  {
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      // Maps and dates here are looked up or shown, never watched.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['look/**'], rules: { 'no-console': 'off' } },
  { files: ['src/**'], ignores: ['src/ipc/**', '**/*.test.ts'], rules: restrict(tauri) },
  {
    files: within('shared'),
    ignores: ['**/*.test.ts'],
    rules: restrict(tauri, fixtures, {
      group: ['**/features/**', '**/routes/**', '**/frame/**'],
      message: 'shared/ knows no feature.',
    }),
  },
  ...featureRules,
);
