import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { largeOrganization } from "../examples/large/large-organization";
import { largePlan } from "./large-plan";
import { manyNetworks } from "./many-networks";
import type { Measurement, ReachTaken, Taken, Way } from "./measurement";

/** npm run bench -- --accounts 200 --regions 5: three ways to write the same stacks, a review of a large plan, and the faults of many networks. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      accounts: { type: "string", default: "50" },
      regions: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "palisade-bench-"));
  try {
    const config = join(folder, "organization.yaml");
    writeFileSync(
      config,
      largeOrganization({ accounts: Number(values.accounts), regions: Number(values.regions) }),
    );
    const palisade = await measured<Measurement>("measure.ts", "palisade", config, join(folder, "palisade"));
    const floor = await measured<Measurement>("measure.ts", "floor", config, join(folder, "palisade"));
    const plain = await measured<Measurement>("measure.ts", "plain", config, join(folder, "plain"));
    if (plain.digest !== palisade.digest) throw new Error("the two outputs differ");
    const plan = join(folder, "plan.json");
    writeFileSync(plan, largePlan({ changes: 5_000, megabytes: 31 }));
    const review = await measured<Taken>("measure-review.ts", "review", plan);
    const parse = await measured<Taken>("measure-review.ts", "parse", plan);
    const many = join(folder, "networks.yaml");
    writeFileSync(many, manyNetworks(60));
    const reach = await measured<ReachTaken>("measure-reach.ts", "reach", many);
    const ratios = {
      timesFasterThanPlainApp: round(plain.seconds / palisade.seconds),
      timesTheFloor: round(palisade.seconds / floor.seconds),
      timesReadingThePlan: round(review.seconds / parse.seconds),
    };
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ palisade, plain, floor, review, parse, reach, ratios }, null, 2)}\n`
        : `${report(values.accounts, values.regions, palisade, plain, floor, ratios)}
${reviewReport(review, parse, ratios.timesReadingThePlan)}
${reachReport(reach)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each way runs in a process of its own, so that none profits from what another warmed up. */
function measured<T>(script: string, way: Way, ...given: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, script), [way, ...given], {
      execArgv: ["--require", require.resolve("../bin/typescript.js"), "--max-old-space-size=16384"],
    });
    child.on("message", (measurement: T) => resolve(measurement));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code !== 0) reject(new Error(`${way} ended with status ${code}`));
    });
  });
}

function report(
  accounts: string,
  regions: string,
  palisade: Measurement,
  plain: Measurement,
  floor: Measurement,
  ratios: { readonly timesFasterThanPlainApp: number; readonly timesTheFloor: number },
): string {
  return `${accounts} accounts x ${regions} regions: ${palisade.stacks} stacks, ${palisade.resources} resources, ${(palisade.bytes / 1e6).toFixed(1)} MB, the same bytes both ways

${"".padEnd(28)}${"time".padStart(11)}${"largest process".padStart(18)}
${row(`palisade synth, ${palisade.processes} processes`, palisade)}${row("one plain App.synth()", plain)}${row("floor: serialize and write", floor)}
${ratios.timesFasterThanPlainApp} times as fast as the plain App; ${ratios.timesTheFloor} times the floor
`;
}

function reviewReport(review: Taken, parse: Taken, ratio: number): string {
  return `A plan with 5,000 changes, 31 MB

${row("palisade review", review)}${row("floor: read the JSON", parse)}
${ratio} times the floor
`;
}

function reachReport(reach: ReachTaken): string {
  const { networks, faults, cpuSeconds, synthesisCpuSeconds } = reach;
  return `${networks} networks around two hubs, ${faults} faults

${row("palisade reach --faults", reach)}of processors' time ${cpuSeconds.toFixed(2)} s, of which synthesis ${synthesisCpuSeconds.toFixed(2)} s
`;
}

function row(label: string, { seconds, peakMegabytes }: Taken): string {
  return `${label.padEnd(28)}${seconds.toFixed(2).padStart(9)} s${String(peakMegabytes).padStart(8)} MB\n`;
}

function round(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}

main();
