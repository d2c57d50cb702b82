// Loaded into the Agents Playground before its own code, by `node --require`, which is why this is CommonJS.
'use strict';
const { Server } = require('node:net');

const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen;

/** The Playground has no option for the address that it listens on, and Node's own is every interface. */
Server.prototype.listen = function listenOnLoopback(...args) {
  return listen.apply(this, withHost(args));
};

function withHost(args) {
  const [first, second, ...rest] = args;
  if (first == null || typeof first === 'function') return [0, LOOPBACK, ...args.filter((one) => one != null)];
  if (isPort(first)) {
    if (typeof second === 'string') return args;
    return second == null ? [first, LOOPBACK, ...rest] : [first, LOOPBACK, second, ...rest];
  }
  if (typeof first === 'object' && isPort(first.port) && first.host == null)
    return [{ ...first, host: LOOPBACK }, second, ...rest];
  return args;
}

function isPort(value) {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
}

// The channel closes when the parent ends, by whatever means, so that no orphan keeps the port.
process.on('disconnect', () => process.exit(0));
