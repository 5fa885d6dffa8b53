#!/usr/bin/env node
// Written so that any Node.js can read it: one that is too old is told so in words, not by a syntax error.
// biome-ignore-all lint: see above
var wanted = require("../package.json").engines.node.replace(/[^0-9.]/g, "").split(".");
var found = process.versions.node.split(".");
if (Number(found[0]) < Number(wanted[0]) || (found[0] === wanted[0] && Number(found[1]) < Number(wanted[1]))) {
  process.stderr.write(
    "Palisade needs Node.js " + wanted.join(".") + " or later; this is Node.js " + found.join(".") +
      ". Install a newer one from https://nodejs.org, or switch to it with your version manager.\n"
  );
  process.exit(2);
}
require("./supervise.js");
