import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { applyCommands } from "../../export/apply-commands";
import { temporaryFolder } from "../temporary-folder";
import { describeWithTerraform } from "./describe-with-terraform";

const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

describeWithTerraform("a state that names a provider of somebody else's", () => {
  const mirror = temporaryFolder();
  const program = join(
    mirror,
    `registry.terraform.io/acme/planted/1.0.0/${platform}/terraform-provider-planted_v1.0.0`,
  );
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '#!/bin/sh\ntouch "$RAN/planted"\nexit 1\n');
  chmodSync(program, 0o755);
  const settings = join(mirror, "terraform.rc");
  writeFileSync(settings, `provider_installation {\n  filesystem_mirror { path = "${mirror}" }\n}\n`);

  /** Initializes and plans a stack whose state was tampered with: what `init` says, and whether the program was run. */
  function planned(init: string): { readonly said: string; readonly ran: boolean } {
    const folder = temporaryFolder();
    const ran = temporaryFolder();
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform: { backend: { local: {} } } }));
    const terraform = (...args: string[]) =>
      spawnSync("terraform", args, {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: settings, RAN: ran },
      });
    const planted = {
      mode: "managed",
      type: "planted_thing",
      name: "any",
      provider: 'provider["registry.terraform.io/acme/planted"]',
      instances: [{ schema_version: 0, attributes: {} }],
    };
    writeFileSync(
      join(folder, "terraform.tfstate"),
      JSON.stringify({
        version: 4,
        terraform_version: "1.9.0",
        serial: 1,
        lineage: "a",
        resources: [planted],
      }),
    );
    const { stderr } = terraform(...init.split(" ").slice(1), "-no-color");
    terraform("plan", "-input=false");
    return { said: stderr, ran: existsSync(join(ran, "planted")) };
  }

  test("never runs its program after the command that READMEs give", () => {
    const { said, ran } = planned(/terraform init.*/.exec(applyCommands)?.[0] ?? "");
    expect(said).toMatch(/Provider dependency changes detected/);
    expect(ran).toBe(false);
  });

  test("runs its program where the lock file may change", () => {
    expect(planned("terraform init")).toEqual({ said: "", ran: true });
  });
});
