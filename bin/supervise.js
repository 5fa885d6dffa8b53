// Runs the command in a thread, so that this one is free to hear signals: a thread that computes does not. What there is
// to clean up, the thread says in messages (core/undone-on-interrupt.ts); what must not be torn, it does in sections that
// are waited for (core/uninterrupted.ts),
// and what had better be whole, if that takes no longer than a moment (core/finished-if-soon.ts).
const { rmSync, writeSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { MessageChannel, receiveMessageOnPort, Worker } = require("node:worker_threads");

const [free, busy, stopped] = [0, 1, 2];
/** A section is a file or some renames; a disk that takes longer than this hangs. */
const longestSection = 10_000;
/** How long a run may take to finish what it would rather not leave halfway. */
const moment = 2_000;
const interrupted = 130;

// What is read and written goes by once. Left to itself, V8 lets that garbage grow to four times of what is in use before it
// looks: an export of 1,000 accounts took between 340 and 520 MB of memory. Twice keeps it near 310.
setFlagsFromString("--heap-growing-percent=100");

const section = new Int32Array(new SharedArrayBuffer(8));
const { port1: port, port2 } = new MessageChannel();
const worker = new Worker(join(__dirname, "command.js"), {
  argv: process.argv.slice(2),
  workerData: { section, port: port2 },
  transferList: [port2],
});
port.unref();

let ending = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());

worker.on("error", (error) => {
  if (ending) return;
  say(
    error.code === "ERR_WORKER_OUT_OF_MEMORY"
      ? "Node.js ran out of memory. Give it more: NODE_OPTIONS=--max-old-space-size=8192"
      : `This is a bug in Palisade. Please report it:\n${error.stack ?? error}`,
  );
  cleanUp();
  process.exit(3);
});
worker.on("exit", (code) => {
  if (!ending) process.exit(code);
});

async function end() {
  if (ending) return;
  ending = true;
  Atomics.wait(section, 1, 1, moment);
  while (Atomics.compareExchange(section, 0, free, stopped) === busy) {
    if (Atomics.wait(section, 0, busy, longestSection) === "timed-out") break;
  }
  // Before their channels close with the thread, which they would take for a failure.
  hear();
  killAll();
  await Promise.race([worker.terminate(), new Promise((resolve) => setTimeout(resolve, longestSection))]);
  cleanUp();
  say(`Interrupted${begun === undefined ? "; nothing was written." : `: ${begun}`}`);
  process.exit(interrupted);
}

/** What is to be undone, by number, and what stays all the same. */
const left = new Map();
let begun;

function hear() {
  for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
    const { id, undo, stays } = received.message;
    if (stays !== undefined) begun = stays;
    else if (undo === undefined) left.delete(id);
    else left.set(id, undo);
  }
}

function killAll() {
  for (const { pid } of left.values()) if (pid !== undefined) kill(pid);
}

/** Undoes what the thread left. */
function cleanUp() {
  hear();
  killAll();
  for (const { folder } of left.values()) if (folder !== undefined) remove(folder);
}

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function remove(folder) {
  try {
    // A process that was just killed may still end its last write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  } catch {
    say(`${folder} could not be removed`);
  }
}

function say(text) {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Nobody reads it.
  }
}
