import { Estate } from "../../stacks/estate";
import { exampleOrganization } from "../example-organization";
import { oneOfEachKind } from "./one-of-each-kind";

describe("one stack of each kind", () => {
  const chosen = oneOfEachKind(new Estate(exampleOrganization()));

  test("has what the stack of a Region reads in its own account and Region", () => {
    const { account, region } = chosen.get("region") ?? {};
    expect(chosen.get("encryption")).toMatchObject({ account, region });
    expect(chosen.get("account")).toMatchObject({ account });
  });

  test("is in the order in which stacks are applied", () => {
    const waves = [...chosen.values()].map(({ wave }) => wave);
    expect(waves).toEqual([...waves].sort());
  });
});
