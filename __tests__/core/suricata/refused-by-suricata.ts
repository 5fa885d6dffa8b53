import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../temporary-folder";

const settings = `%YAML 1.1
---
vars:
  address-groups:
    HOME_NET: "[10.0.0.0/8]"
    EXTERNAL_NET: "!$HOME_NET"
classification-file: /etc/suricata/classification.config
reference-config-file: /etc/suricata/reference.config
app-layer:
  protocols:
    http: {enabled: yes}
    tls: {enabled: yes, ja3-fingerprints: yes, ja4-fingerprints: yes}
`;

/** Whether Suricata is installed here: Debian's package, 7.0 or later. */
export const hasSuricata = spawnSync("suricata", ["-V"]).status === 0;

/** Those of the rules that Suricata itself refuses. */
export function refusedBySuricata(rules: readonly string[]): string[] {
  const folder = temporaryFolder();
  const file = join(folder, "own.rules");
  const yaml = join(folder, "suricata.yaml");
  writeFileSync(file, `${rules.join("\n")}\n`);
  writeFileSync(yaml, settings);
  const { stdout, stderr } = spawnSync("suricata", ["-T", "-S", file, "-c", yaml, "-l", folder], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const lines = [...`${stdout}${stderr}`.matchAll(/from file \S*own\.rules at line (\d+)/g)];
  const numbers = new Set(lines.map(([, line]) => Number(line) - 1));
  return rules.filter((_, index) => numbers.has(index));
}
