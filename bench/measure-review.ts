import { readFileSync } from "node:fs";

/** Reviews a plan in this process, or only reads it, and sends what that took to the parent. */
async function main([way, file = ""]: readonly string[]): Promise<void> {
  const started = performance.now();
  if (way === "review") {
    // Loading is part of what a person waits for.
    const { reviewPlans } = require("../cli/commands/review") as typeof import("../cli/commands/review");
    await reviewPlans([file], { format: "markdown", failOn: "never" });
  } else JSON.parse(readFileSync(file, "utf8"));
  const seconds = (performance.now() - started) / 1000;
  process.send?.({ seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
  process.disconnect?.();
}

main(process.argv.slice(2));
