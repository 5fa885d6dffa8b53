const { default: Sequencer } = require("@jest/test-sequencer");

/** Starts the files that run Terraform before all others: they take longest and wait most of the time. */
module.exports = class TerraformFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ context }) => (context.config.displayName?.name === "terraform" ? 0 : 1);
    return sorted.sort((left, right) => rank(left) - rank(right));
  }
};
