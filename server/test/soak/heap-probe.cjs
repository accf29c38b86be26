// Loaded into the server before its own code by the soak test: tells the test what the heap holds after a collection.
process.on('message', () => {
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed, cpu: process.cpuUsage() });
});
process.channel.unref();
