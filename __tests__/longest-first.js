const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * How the paths of files begin that take longest, the longest first. Those with Terraform wait more than they work, so
 * others run beside them.
 */
const slow = [
  "terraform/established",
  "terraform/example-organization",
  "terraform/govcloud",
  "cli/",
  "modules/governance/",
  "terraform/",
  "walk/",
];

/**
 * Starts the files that take longest before all others, so that none of them runs alone at the end. Jest goes by how
 * long each took last time, which a fresh clone does not know.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = slow.findIndex((start) => path.replaceAll("\\", "/").includes(`/__tests__/${start}`));
      return place === -1 ? slow.length : place;
    };
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
};
