import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { largeOrganization } from "../examples/large/large-organization";
import type { Measurement, Way } from "./measurement";

/** npm run bench -- --accounts 200 --regions 5: three ways to write the same stacks, in one run. */
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
    const palisade = await measured("palisade", config, join(folder, "palisade"));
    const floor = await measured("floor", config, join(folder, "palisade"));
    const plain = await measured("plain", config, join(folder, "plain"));
    if (plain.digest !== palisade.digest) throw new Error("the two outputs differ");
    const ratios = {
      timesFasterThanPlainApp: round(plain.seconds / palisade.seconds),
      timesTheFloor: round(palisade.seconds / floor.seconds),
    };
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ palisade, plain, floor, ratios }, null, 2)}\n`
        : report(values.accounts, values.regions, palisade, plain, floor, ratios),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each way runs in a process of its own, so that none profits from what another warmed up. */
function measured(way: Way, config: string, output: string): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, "measure.ts"), [way, config, output], {
      execArgv: ["--require", require.resolve("../bin/typescript.js"), "--max-old-space-size=16384"],
    });
    child.on("message", (measurement: Measurement) => resolve(measurement));
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
  const row = (label: string, { seconds, peakMegabytes }: Measurement) =>
    `${label.padEnd(28)}${seconds.toFixed(2).padStart(9)} s${String(peakMegabytes).padStart(8)} MB\n`;
  return `${accounts} accounts x ${regions} regions: ${palisade.stacks} stacks, ${palisade.resources} resources, ${(palisade.bytes / 1e6).toFixed(1)} MB, the same bytes both ways

${"".padEnd(28)}${"time".padStart(11)}${"largest process".padStart(18)}
${row(`palisade synth, ${palisade.processes} processes`, palisade)}${row("one plain App.synth()", plain)}${row("floor: serialize and write", floor)}
${ratios.timesFasterThanPlainApp} times as fast as the plain App; ${ratios.timesTheFloor} times the floor
`;
}

function round(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}

main();
