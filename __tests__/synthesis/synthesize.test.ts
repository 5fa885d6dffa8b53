import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { largeOrganization } from "../../examples/large/large-organization";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { fileWriter } from "../../synthesis/file-writer";
import { publish } from "../../synthesis/publish";
import { synthesize } from "../../synthesis/synthesize";
import { exampleOrganization } from "../example-organization";
import { temporaryFolder } from "../temporary-folder";

/** Every file below a folder with its text. */
function tree(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, "utf8")] as const;
      })
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** What main.ts does. */
function throughApp(organization: Organization): Record<string, string> {
  const outdir = temporaryFolder();
  const estate = new Estate(organization);
  const app = new App({ outdir });
  for (const placement of placements(estate)) defineStack(app, { estate, placement });
  app.synth();
  return tree(outdir);
}

describe("synthesize", () => {
  test("writes the same bytes as App.synth(), for the whole example", async () => {
    const folder = temporaryFolder();
    const summary = await synthesize(exampleOrganization(), folder);
    const plain = throughApp(exampleOrganization());
    const fast = tree(folder);
    expect(Object.keys(fast)).toEqual(Object.keys(plain));
    const different = Object.keys(plain).filter((path) => fast[path] !== plain[path]);
    expect(different).toEqual([]);
    expect(summary).toMatchObject({ stacks: Object.keys(plain).length - 1, processes: 1 });
  });

  test("writes the same bytes over worker processes, wherever it writes to", async () => {
    const organization = organizationFromText(
      "large.yaml",
      largeOrganization({ accounts: 40, regions: 3 }),
      "2027-01-15",
    );
    const [alone, together] = [temporaryFolder(), temporaryFolder()];
    const one = await synthesize(organization, alone, { processes: 1 });
    const progress: number[] = [];
    const two = await synthesize(organization, together, {
      processes: 2,
      onProgress: (done) => progress.push(done),
    });
    expect(one.processes).toBe(1);
    expect(two.processes).toBe(2);
    expect(two.stacks).toBe(one.stacks);
    expect(two.bytes).toBe(one.bytes);
    expect(progress.at(-1)).toBe(two.stacks);
    const [left, right] = [tree(alone), tree(together)];
    expect(Object.keys(left)).toEqual(Object.keys(right));
    expect(Object.keys(left).filter((path) => left[path] !== right[path])).toEqual([]);
  }, 60_000);

  test("says every failure of every stack, before anything is published", async () => {
    const organization = structuredClone(exampleOrganization());
    // More principals than a trust policy takes.
    (organization.deployment as { trustedPrincipals: string[] }).trustedPrincipals = Array.from(
      { length: 60 },
      (_, index) => `arn:aws:iam::555555555555:role/ci-with-a-long-name-${index}`,
    );
    const output = join(temporaryFolder(), "cdktf.out");
    await expect(publish(output, (folder) => synthesize(organization, folder))).rejects.toThrow(
      /shared-services\.global\.bootstrap: aws_iam_role\.terraform_state_role: assume_role_policy has \d+ bytes[\s\S]*storefront-prod\.global\.bootstrap: aws_iam_role\.deployment_role/,
    );
    expect(readdirSync(join(output, ".."))).toEqual([]);
  });
});

describe("publish", () => {
  const fill = (stackName: string) => async (folder: string) => {
    fileWriter(folder)(stackName, "{}");
    writeFileSync(
      join(folder, "manifest.json"),
      JSON.stringify({ version: "0.21.0", stacks: { [stackName]: {} } }),
    );
    return stackName;
  };

  test("takes stale stacks away and leaves what is not ours", async () => {
    const output = join(temporaryFolder(), "cdktf.out");
    await publish(output, fill("first"));
    writeFileSync(join(output, "notes.txt"), "mine");
    expect(await publish(output, fill("second"))).toBe("second");
    expect(readdirSync(output).sort()).toEqual(["manifest.json", "notes.txt", "stacks"]);
    expect(readdirSync(join(output, "stacks"))).toEqual(["second"]);
    expect(readdirSync(join(output, "..")).sort()).toEqual(["cdktf.out"]);
  });

  test("leaves the last good output when a synthesis fails", async () => {
    const output = join(temporaryFolder(), "cdktf.out");
    await publish(output, fill("good"));
    await expect(
      publish(output, async () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(readFileSync(join(output, "manifest.json"), "utf8")).toContain("good");
    expect(readdirSync(join(output, ".."))).toEqual(["cdktf.out"]);
  });

  test("refuses a folder whose manifest is somebody else's", async () => {
    for (const text of ["{}", "not json", '{"version":"1","stacks":null}']) {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "manifest.json"), text);
      await expect(publish(folder, fill("y"))).rejects.toThrow(/it is no manifest of CDKTF/);
      expect(readdirSync(folder)).toEqual(["manifest.json"]);
      expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(text);
    }
  });

  test("keeps stacks and files in them that no manifest of ours names", async () => {
    const output = join(temporaryFolder(), "cdktf.out");
    await publish(output, fill("first"));
    mkdirSync(join(output, "stacks", "theirs"));
    writeFileSync(join(output, "stacks", "first", ".terraform.lock.hcl"), "lock");
    await publish(output, fill("first"));
    expect(readdirSync(join(output, "stacks")).sort()).toEqual(["first", "theirs"]);
    expect(readdirSync(join(output, "stacks", "first")).sort()).toEqual([
      ".terraform.lock.hcl",
      "cdk.tf.json",
    ]);
  });

  test("does not follow a manifest that names a folder elsewhere", async () => {
    const parent = temporaryFolder();
    const output = join(parent, "cdktf.out");
    mkdirSync(join(parent, "precious"));
    await publish(output, fill("first"));
    writeFileSync(
      join(output, "manifest.json"),
      JSON.stringify({ version: "0.21.0", stacks: { "../../precious": {}, "..": {}, first: {} } }),
    );
    await publish(output, fill("second"));
    expect(readdirSync(parent).sort()).toEqual(["cdktf.out", "precious"]);
    expect(readdirSync(join(output, "stacks"))).toEqual(["second"]);
  });

  test("refuses a file, in words", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(publish(file, fill("y"))).rejects.toThrow(/it is a file; a folder, or nothing yet/);
    await expect(publish(join(file, "below"), fill("y"))).rejects.toThrow(
      /a file stands where a directory is needed/,
    );
  });
});
