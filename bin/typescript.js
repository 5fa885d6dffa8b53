// Lets Node run Palisade's TypeScript as it stands in a checkout; a package carries compiled files instead.
require("tsx/cjs");
// CDKTF takes a stack trace for every token; mapping each back to TypeScript would take most of a synthesis.
process.setSourceMapsEnabled(false);
