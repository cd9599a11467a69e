import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress.ts';

const server = process.env.CITONG_API ?? 'http://127.0.0.1:8080';

/** `npx vite packages/web` serves the pages alone; the API is a `citong serve` beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compress()],
  server: { proxy: { '/api': server, '/white-paper': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
});
