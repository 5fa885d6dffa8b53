import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { concernOf } from "../../stacks/concern-of";
import { concerns } from "../../stacks/concerns";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { stackSummary } from "../../stacks/stack-summary";
import { exampleOrganization } from "../example-organization";

const root = join(__dirname, "../..");
const names = concerns.map(({ name }) => name);

describe("concerns", () => {
  test("are all in the list, each in a file of its name", () => {
    const files = readdirSync(join(root, "stacks/concerns")).map((file) => file.replace(/\.ts$/, ""));
    expect([...names].sort()).toEqual(files.sort());
    expect(new Set(names).size).toBe(names.length);
  });

  test("are each told in a paragraph of their own", () => {
    const estate = new Estate(exampleOrganization());
    const told = placements(estate).map((placement) => stackSummary(estate, placement));
    for (const summary of told) expect(summary).toMatch(/^[A-Z][^\n]{40,}\.$/);
  });

  test("are found by name, and one that does not exist is named", () => {
    expect(names.map((concern) => concernOf({ concern, stackName: "a" }).name)).toEqual(names);
    expect(() => concernOf({ concern: "nothing", stackName: "a.global.nothing" })).toThrow(
      "a.global.nothing: there is no concern nothing",
    );
  });

  // Words that are names of concerns and much else besides.
  const words = ["account", "detection", "compliance", "iam", "network", "organization", "region", "web"];
  const telling = names.filter((name) => !words.includes(name));
  const folders = ["cli", "docs", "export", "stacks", "synthesis", "testing", "checks", "controls", "core"];

  test("are known to no file that lists or switches over them, but the list", () => {
    const knowing = folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => file.endsWith(".ts"))
      .filter((file) => {
        // A role of an account may have the name of a concern.
        const text = readFileSync(join(root, file), "utf8").replace(/holder\("[^"]*"\)/g, "");
        return telling.filter((name) => text.includes(`"${name}"`)).length > 2;
      });
    expect(knowing).toEqual([]);
  });
});
