import { registerHooks } from 'node:module';

// The reader of workbooks leaves sheets of more than half a megabyte to worker threads, which a confined process has not:
// it is given an unpacker that does the same here.

const unpacker = new URL('unpack-here.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isWanted = specifier === 'fflate' && context.parentURL !== unpacker;
    return isWanted ? { url: unpacker, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
  },
});
