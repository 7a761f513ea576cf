import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The window's policy is `script-src 'self'; style-src 'self'`: nothing may be inlined.
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The words lie beside ui/, because the Rust side reads them too.
  server: { port: 5178, strictPort: true, fs: { allow: [here('.'), here('../locales')] } },
  test: {
    environment: 'jsdom',
    // A screen in jsdom under axe takes seconds on a busy machine; nothing here waits for time to pass.
    testTimeout: 30_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
  },
});
