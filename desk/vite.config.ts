import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The server allows nothing inline (Content-Security-Policy), so nothing is inlined: every font and picture is a file.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../careo/web/built',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // The one library that is larger, the reader of PDF pages, is loaded by the view that shows them.
    chunkSizeWarningLimit: 1500,
  },
});
