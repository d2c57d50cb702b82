import type { Plugin } from 'vite';

const SDK = /[\\/]node_modules[\\/]@microsoft[\\/]microsoft-graph-client[\\/]/;

/**
 * Leaves out what nobody uses of microsoft-graph-client 3.0.7, such as its uploads and its batches: its modules do nothing by
 * being loaded, but its package does not say so.
 */
export const leaveOutUnused = (): Plugin => ({
  name: 'leave-out-unused',
  apply: 'build',
  transform: (_code, id) => (SDK.test(id) ? { moduleSideEffects: false } : null),
});
