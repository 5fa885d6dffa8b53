import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { readOrganization } from "../config/read-organization";
import { defineStack } from "../stacks/define-stack";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { cdktfJson } from "../synthesis/cdktf-json";
import { synthesize } from "../synthesis/synthesize";
import type { Measurement, Way } from "./measurement";

type Written = Omit<Measurement, "digest" | "bytes" | "stacks">;
type SynthesisWay = Exclude<Way, "review" | "parse" | "reach">;

/** Runs one way in this process and sends what it took to the parent. */
async function main([way, config = "", output = ""]: readonly string[]): Promise<void> {
  mkdirSync(output, { recursive: true });
  const taken = await ways[way as SynthesisWay](config, output);
  const files = stackFiles(output);
  const hash = createHash("sha256");
  let bytes = 0;
  for (const file of files) {
    const text = readFileSync(join(output, "stacks", file, "cdk.tf.json"));
    bytes += text.length;
    hash.update(file).update(text);
  }
  process.send?.({ ...taken, stacks: files.length, bytes, digest: hash.digest("hex") });
  process.disconnect?.();
}

const ways: Readonly<Record<SynthesisWay, (config: string, output: string) => Written | Promise<Written>>> = {
  async palisade(config, output) {
    const started = performance.now();
    const summary = await synthesize(readOrganization(config, "2027-01-15"), output);
    return { ...summary, seconds: secondsSince(started) };
  },

  plain(config, output) {
    const started = performance.now();
    const estate = new Estate(readOrganization(config, "2027-01-15"));
    const app = new App({ outdir: output });
    for (const placement of placements(estate)) defineStack(app, { estate, placement });
    app.synth();
    return { seconds: secondsSince(started), peakMegabytes: peak(), processes: 1, resources: 0 };
  },

  floor(_, output) {
    const files = stackFiles(output).map((file) => join(output, "stacks", file, "cdk.tf.json"));
    const values = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown);
    const started = performance.now();
    files.forEach((file, index) => {
      writeFileSync(file, cdktfJson(values[index]));
    });
    return { seconds: secondsSince(started), peakMegabytes: peak(), processes: 1, resources: 0 };
  },
};

function stackFiles(output: string): string[] {
  return readdirSync(join(output, "stacks")).sort();
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

main(process.argv.slice(2));
