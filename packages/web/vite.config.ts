import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress.ts';

/** The host stays the browser's own: sign-in refuses what comes from another origin than it goes to. */
const server = { target: process.env.CITONG_API ?? 'http://127.0.0.1:8080', changeOrigin: false };

/** `npx vite packages/web` serves the pages alone; the API is a `citong serve` beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compress()],
  // /white-paper/2021 is a page of the server, what lies below and beside it are pages of this app.
  server: { proxy: { '/api': server, '^/white-paper/\\d+(/editions/\\w+)?(\\?|$)': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
});
