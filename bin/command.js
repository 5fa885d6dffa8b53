// The command itself, in a thread of its own.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const source = join(__dirname, "..", "cli", "main.ts");
if (existsSync(source)) {
  require("./typescript.js");
  require(source);
} else {
  require("../dist/cli/main.js");
}
