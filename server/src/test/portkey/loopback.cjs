// The gateway listens on all interfaces; in a test it listens on loopback alone.
const net = require("node:net");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (options, ...rest) {
  const port = typeof options === "object" ? options.port : Number(options);
  const told = rest.filter((each) => typeof each === "function");
  return listen.call(this, { port, host: "127.0.0.1" }, ...told);
};
