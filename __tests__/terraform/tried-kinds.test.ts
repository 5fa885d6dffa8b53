import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { Estate } from "../../stacks/estate";
import { oneOfEachKind } from "./one-of-each-kind";
import { triedKinds } from "./tried-kinds";

const organizations = [
  "organization.yaml",
  "examples/company/organization.yaml",
  "examples/established/organization.yaml",
  "examples/multi-region/organization.yaml",
  "examples/govcloud/organization.yaml",
  "examples/hub-and-spoke/organization.yaml",
  "examples/regulated/organization.yaml",
  "examples/single-account/organization.yaml",
];

describe("the list of what is tried", () => {
  test.each(organizations)("has every kind of stack that %s has", (file) => {
    const organization = readOrganization(join(__dirname, "../..", file), "2026-01-01");
    const listed = triedKinds.map(({ kind }) => kind);
    expect(listed).toEqual(expect.arrayContaining([...oneOfEachKind(new Estate(organization)).keys()]));
  });

  test("says why where a kind is tried again, or is not tried", () => {
    const unexplained = triedKinds.filter(
      ({ kind, by, because }, index) =>
        because === undefined &&
        (by === "nobody" || triedKinds.findIndex((other) => other.kind === kind) !== index),
    );
    expect(unexplained).toEqual([]);
  });
});
