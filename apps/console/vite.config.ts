import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export of this file, and no other
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the policy of the page allows no data: address but for pictures
    modulePreload: { polyfill: false },
    // What every visit needs comes in one file: asking for sixteen takes longer than reading them.
    chunkSizeWarningLimit: 600, // in kB before compression; `npm run bench` holds what goes over the wire to its limit
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  // Beside a `legation serve` on its usual port, for whoever works on the console.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/v1', '/log', '/health', '/openapi.json', '/asyncapi.json', '/console'].map((path) => [
        path,
        'http://127.0.0.1:7400',
      ]),
    ),
  },
});
