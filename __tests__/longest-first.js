const { default: Sequencer } = require("@jest/test-sequencer");

/** Folders with the files that take longest, the longest first. */
const slow = ["terraform", "walk", "cli", "modules/governance"];

/**
 * Starts the files that take longest before all others, so that none of them runs alone at the end. Jest goes by how
 * long each took last time, which a fresh clone does not know.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = slow.findIndex((folder) => path.replaceAll("\\", "/").includes(`/__tests__/${folder}/`));
      return place === -1 ? slow.length : place;
    };
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
};
