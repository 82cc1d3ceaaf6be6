import { registerHooks } from 'node:module';

// Loaded before a confined program by --import: Node's permission model has no word for the network yet, so modules that
// reach it, and those that could undo this, are no longer to be had.

// Packages with native code load child_process to ask what machine this is; that nothing may be started, Node itself sees to.
const started = process.execArgv.includes('--allow-addons') ? '' : 'child_process|';
const refused = new RegExp(
  `^(?:node:)?(?:_http_\\w+|_tls_\\w+|${started}cluster|dgram|dns|http|http2|https|inspector|net|quic|repl|tls|vm|wasi|worker_threads)(?:/|$)`,
);

registerHooks({
  resolve(specifier, context, next) {
    if (refused.test(specifier)) throw new Error(`A confined program may not load ${specifier}`);
    return next(specifier, context);
  },
});
const getBuiltinModule = process.getBuiltinModule.bind(process);
process.getBuiltinModule = ((name: string) =>
  refused.test(name) ? undefined : getBuiltinModule(name)) as typeof process.getBuiltinModule;
for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker']) Reflect.deleteProperty(globalThis, name);
